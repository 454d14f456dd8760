using GitLabGraph.GraphQL.Execution.Planning;
using GitLabGraph.GraphQL.Execution.Waves;

namespace GitLabGraph.GraphQL.Execution.Writing;

/// <summary>A field without a binding: it has no value.</summary>
internal sealed class UnboundFieldWriter(ValueWriter value) : FieldWriter(value)
{
    public override bool Write(object parent, OperationExecution execution, FieldSelection selection) =>
        execution.WriteNull(selection, Value.IsNullable);
}
