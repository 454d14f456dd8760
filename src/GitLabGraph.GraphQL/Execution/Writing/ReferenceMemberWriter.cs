using GitLabGraph.GraphQL.Execution.Planning;
using GitLabGraph.GraphQL.Execution.Waves;

namespace GitLabGraph.GraphQL.Execution.Writing;

/// <summary>A property that holds a class: read and written on the spot.</summary>
internal sealed class ReferenceMemberWriter<TParent>(Func<TParent, object?> read, ValueWriter value)
    : FieldWriter(value)
{
    public override bool Write(object parent, OperationExecution execution, FieldSelection selection) =>
        execution.WriteInside(Value, read((TParent)parent), selection);
}
