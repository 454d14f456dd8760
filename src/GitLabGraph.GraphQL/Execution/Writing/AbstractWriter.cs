using GitLabGraph.GraphQL.Execution.Planning;
using GitLabGraph.GraphQL.Execution.Waves;

namespace GitLabGraph.GraphQL.Execution.Writing;

/// <summary>An interface or union: finds the concrete type first.</summary>
internal sealed class AbstractWriter(TypeResolver types, bool isNullable) : ValueWriter(isNullable)
{
    protected override bool WriteValue(object value, OperationExecution execution, FieldSelection selection) =>
        types.Resolve(value, selection, out var problem) is { } type
            ? execution.WriteObject(value, selection.SelectionOn(type), IsNullable)
            : execution.WriteUnrepresentable(selection, problem, IsNullable);
}
