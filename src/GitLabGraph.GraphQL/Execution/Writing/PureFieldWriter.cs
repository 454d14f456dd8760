using GitLabGraph.GraphQL.Execution.Planning;
using GitLabGraph.GraphQL.Execution.Waves;

namespace GitLabGraph.GraphQL.Execution.Writing;

/// <summary>A field that is computed on the spot, from its parent, its arguments and the request.</summary>
internal sealed class PureFieldWriter(PureFieldDelegate resolve, ValueWriter value) : FieldWriter(value)
{
    public override bool Write(object parent, OperationExecution execution, FieldSelection selection) =>
        execution.TryGetArguments(selection, out var error)
            ? execution.WriteInside(Value, resolve(execution.EnterPure(parent, selection)), selection)
            : execution.WriteFailure(selection, error, Value.IsNullable);
}
