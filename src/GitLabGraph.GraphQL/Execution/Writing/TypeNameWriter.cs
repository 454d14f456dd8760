using System.Collections.Concurrent;
using System.Text;
using GitLabGraph.GraphQL.Execution.Planning;
using GitLabGraph.GraphQL.Execution.Waves;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Execution.Writing;

/// <summary>The field <c>__typename</c>: bytes that are known beforehand.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Type-Name-Introspection"/></remarks>
internal sealed class TypeNameWriter(ValueWriter value) : FieldWriter(value)
{
    private readonly ConcurrentDictionary<ObjectType, byte[]> _names = new();

    public override bool Write(object parent, OperationExecution execution, FieldSelection selection)
    {
        execution.Writer.WriteRaw(
            _names.GetOrAdd(selection.DeclaringType, static type => Encoding.ASCII.GetBytes($"\"{type.Name}\"")));
        return true;
    }
}
