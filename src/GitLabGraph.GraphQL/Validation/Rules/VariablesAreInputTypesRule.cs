using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Validation.Rules;

/// <summary>A variable is of a scalar, enum or input object type.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Variables-Are-Input-Types"/></remarks>
internal sealed class VariablesAreInputTypesRule(ValidationContext context) : ValidationRule(context),
    IEnter<VariableDefinitionNode>
{
    public void Enter(VariableDefinitionNode variable)
    {
        // A type that clients may give leaves its mark on the cursor, so it need not be looked up again.
        if (Context.Types.Here.InputType is null && Context.GetType(variable.Type) is { } type)
        {
            Context.Report(
                $"Variable \"${variable.Variable.Name.Value}\" cannot be non-input type \"{type}\".", variable.Type);
        }
    }
}
