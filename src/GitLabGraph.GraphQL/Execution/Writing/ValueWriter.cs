using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Execution.Planning;
using GitLabGraph.GraphQL.Execution.Waves;

namespace GitLabGraph.GraphQL.Execution.Writing;

/// <summary>
/// Writes a resolver's value as its GraphQL type says. One object per type as it stands in a field; knows nothing of
/// an operation.
/// </summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Value-Completion"/></remarks>
internal abstract class ValueWriter(bool isNullable)
{
    /// <summary>Whether null may stand here, so that it need not spread further.</summary>
    public bool IsNullable { get; } = isNullable;

    /// <summary>
    /// Writes a value into the place that was entered last. Answers false, with the error recorded, when null has to
    /// spread to what is around it.
    /// </summary>
    public bool Write(object? value, OperationExecution execution, FieldSelection selection) => value switch
    {
        null => execution.WriteNull(selection, IsNullable),
        Exception exception => execution.WriteFailure(selection, exception, IsNullable),
        GraphQLError error => execution.WriteFailure(selection, error, IsNullable),
        _ => WriteValue(value, execution, selection),
    };

    /// <summary>Whether nothing can stand below: a scalar or an enum, not in a list.</summary>
    public virtual bool IsLeaf => false;

    protected abstract bool WriteValue(object value, OperationExecution execution, FieldSelection selection);
}
