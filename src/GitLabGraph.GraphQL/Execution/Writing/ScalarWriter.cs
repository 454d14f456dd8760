using GitLabGraph.GraphQL.Execution.Planning;
using GitLabGraph.GraphQL.Execution.Waves;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Execution.Writing;

/// <summary>A scalar's value as an object: what resolvers answer.</summary>
internal sealed class ScalarWriter(ScalarType scalar, bool isNullable) : ValueWriter(isNullable)
{
    public override bool IsLeaf => true;

    protected override bool WriteValue(object value, OperationExecution execution, FieldSelection selection) =>
        scalar.TrySerialize(value, execution.Writer, out var reason)
            || execution.WriteUnrepresentable(selection, reason, IsNullable);
}
