using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Validation.Rules;

/// <summary>
/// Every variable that an operation uses, also through its fragments, is defined by the operation.
/// </summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-All-Variable-Uses-Defined"/></remarks>
internal sealed class NoUndefinedVariablesRule(ValidationContext context) : ValidationRule(context),
    ILeave<OperationDefinitionNode>
{
    public void Leave(OperationDefinitionNode operation)
    {
        var variables = Context.GetVariables(operation);
        for (var index = 0; index < variables.Usages.Count; index++)
        {
            var variable = variables.Usages[index].Variable;
            if (!variables.TryGet(variable.Name.Value, out _))
            {
                var where = operation.Name is { } name ? $" by operation \"{name.Value}\"" : "";
                Context.Report($"Variable \"${variable.Name.Value}\" is not defined{where}.", variable, operation);
            }
        }
    }
}
