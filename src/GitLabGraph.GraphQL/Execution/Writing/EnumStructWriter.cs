using System.Collections.Frozen;
using System.Text;
using GitLabGraph.GraphQL.Execution.Planning;
using GitLabGraph.GraphQL.Execution.Waves;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Execution.Writing;

/// <summary>Members of a CLR enum, their names encoded beforehand.</summary>
internal sealed class EnumStructWriter<T>(EnumType type, bool isNullable) : StructWriter<T>(isNullable)
    where T : struct, Enum
{
    private readonly FrozenDictionary<T, byte[]> _names = type.Values
        .ToFrozenDictionary(member => (T)member.Value, member => Encoding.ASCII.GetBytes($"\"{member.Name}\""));

    public override bool Write(T value, OperationExecution execution, FieldSelection selection)
    {
        if (_names.TryGetValue(value, out var name))
        {
            execution.Writer.WriteRaw(name);
            return true;
        }

        return execution.WriteUnrepresentable(
            selection, $"Enum \"{type.Name}\" cannot represent value: {value}", IsNullable);
    }
}
