using GitLabGraph.GraphQL.Execution.Planning;
using GitLabGraph.GraphQL.Execution.Waves;

namespace GitLabGraph.GraphQL.Execution.Writing;

/// <summary>
/// A field that reaches out for each parent. Its resolver starts at once; when it has its answer at once it is
/// written at once,
/// else it leaves a hole.
/// </summary>
internal sealed class ResolverFieldWriter(FieldResolverDelegate resolve, ValueWriter value) : FieldWriter(value)
{
    public override bool Write(object parent, OperationExecution execution, FieldSelection selection)
    {
        if (!execution.TryBegin(selection, out var error))
        {
            return execution.WriteFailure(selection, error, Value.IsNullable);
        }

        var pending = execution.BeginField(parent, selection);
        var task = resolve(pending);
        if (task.IsCompleted)
        {
            return execution.WriteInside(Value, task.GetAwaiter().GetResult(), selection);
        }

        execution.LeaveHole(pending);
        pending.Await(task);
        return true;
    }
}
