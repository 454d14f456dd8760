using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Validation.Rules;

/// <summary>An operation is of a kind that the schema has a root type for.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Operation-Type-Existence"/></remarks>
internal sealed class KnownOperationTypesRule(ValidationContext context) : ValidationRule(context),
    IEnter<OperationDefinitionNode>
{
    public void Enter(OperationDefinitionNode operation)
    {
        if (Context.Schema!.GetOperationType(operation.Operation) is null)
        {
            var kind = operation.Operation switch
            {
                OperationType.Query => "query",
                OperationType.Mutation => "mutation",
                _ => "subscription",
            };
            Context.Report($"The {kind} operation is not supported by the schema.", operation);
        }
    }
}
