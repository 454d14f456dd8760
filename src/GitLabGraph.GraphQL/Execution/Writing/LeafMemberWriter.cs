using GitLabGraph.GraphQL.Execution.Planning;
using GitLabGraph.GraphQL.Execution.Waves;

namespace GitLabGraph.GraphQL.Execution.Writing;

/// <summary>
/// A property that holds a string or another scalar that is a class: nothing stands below it, so no place is
/// entered.
/// </summary>
internal sealed class LeafMemberWriter<TParent>(Func<TParent, object?> read, ValueWriter value)
    : FieldWriter(value)
{
    public override bool Write(object parent, OperationExecution execution, FieldSelection selection) =>
        Value.Write(read((TParent)parent), execution, selection);
}
