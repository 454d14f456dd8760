using GitLabGraph.GraphQL.Execution.Planning;
using GitLabGraph.GraphQL.Execution.Waves;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.GraphQL.Types.Scalars;

namespace GitLabGraph.GraphQL.Execution.Writing;

/// <summary>An enum's value as an object.</summary>
internal sealed class EnumWriter(EnumType type, bool isNullable) : ValueWriter(isNullable)
{
    public override bool IsLeaf => true;

    protected override bool WriteValue(object value, OperationExecution execution, FieldSelection selection)
    {
        if (type.TryGetByValue(value, out var member))
        {
            execution.Writer.WriteString(member!.Name);
            return true;
        }

        return execution.WriteUnrepresentable(
            selection, $"Enum \"{type.Name}\" cannot represent value: {Inspection.Inspect(value)}", IsNullable);
    }
}
