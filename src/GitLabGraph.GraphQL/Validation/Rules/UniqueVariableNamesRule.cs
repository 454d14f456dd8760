using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Validation.Rules;

/// <summary>No two variables of an operation have the same name.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Variable-Uniqueness"/></remarks>
internal sealed class UniqueVariableNamesRule(ValidationContext context) : ValidationRule(context),
    IEnter<OperationDefinitionNode>
{
    public void Enter(OperationDefinitionNode operation) =>
        Duplicates.Report(
            Context,
            operation.VariableDefinitions,
            variable => variable.Variable.Name,
            name => $"There can be only one variable named \"${name}\".");
}
