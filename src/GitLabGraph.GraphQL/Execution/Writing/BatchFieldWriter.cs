using GitLabGraph.GraphQL.Execution.Planning;
using GitLabGraph.GraphQL.Execution.Waves;

namespace GitLabGraph.GraphQL.Execution.Writing;

/// <summary>
/// A field that reaches out for all parents at once: leaves a hole for each, and the wave does the rest.
/// </summary>
internal sealed class BatchFieldWriter(BatchResolverDelegate resolve, ValueWriter value) : FieldWriter(value)
{
    public BatchResolverDelegate Resolve { get; } = resolve;

    public override bool Write(object parent, OperationExecution execution, FieldSelection selection)
    {
        if (!execution.TryBegin(selection, out var error))
        {
            return execution.WriteFailure(selection, error, Value.IsNullable);
        }

        execution.LeaveHole(execution.BeginField(parent, selection));
        return true;
    }
}
