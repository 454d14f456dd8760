using GitLabGraph.GraphQL.Execution.Planning;
using GitLabGraph.GraphQL.Execution.Waves;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.GraphQL.Types.Scalars;

namespace GitLabGraph.GraphQL.Execution.Writing;

/// <summary>An object of a known type: its fields, one after the other.</summary>
internal sealed class ObjectWriter(ObjectType type, bool isNullable) : ValueWriter(isNullable)
{
    protected override bool WriteValue(object value, OperationExecution execution, FieldSelection selection)
    {
        if (type.IsTypeOf is { } isTypeOf && !isTypeOf(value))
        {
            return execution.WriteUnrepresentable(
                selection, $"Expected value of type \"{type.Name}\" but got: {Inspection.Inspect(value)}.", IsNullable);
        }

        return execution.WriteObject(value, selection.SelectionOn(type), IsNullable);
    }
}
