using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Validation.Rules;

/// <summary>Every variable that an operation defines is used by it or by one of its fragments.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-All-Variables-Used"/></remarks>
internal sealed class NoUnusedVariablesRule(ValidationContext context) : ValidationRule(context),
    ILeave<OperationDefinitionNode>
{
    public void Leave(OperationDefinitionNode operation)
    {
        var variables = Context.GetVariables(operation);
        for (var index = 0; index < operation.VariableDefinitions.Count; index++)
        {
            var definition = operation.VariableDefinitions[index];
            if (!variables.IsUsed(definition.Variable.Name.Value))
            {
                var where = operation.Name is { } name ? $" in operation \"{name.Value}\"" : "";
                Context.Report($"Variable \"${definition.Variable.Name.Value}\" is never used{where}.", definition);
            }
        }
    }
}
