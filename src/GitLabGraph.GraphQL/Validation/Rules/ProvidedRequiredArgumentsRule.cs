using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Validation.Rules;

/// <summary>A field has all arguments that are non-null and have no default.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Required-Arguments"/></remarks>
internal sealed class ProvidedRequiredArgumentsRule(ValidationContext context) : ValidationRule(context),
    ILeave<FieldNode>
{
    // On leaving, so that what is wrong deeper down comes first.
    public void Leave(FieldNode node)
    {
        if (Context.Types.Here.Field is not { } field)
        {
            return;
        }

        for (var index = 0; index < field.Arguments.Count; index++)
        {
            var argument = field.Arguments[index];
            if (argument.IsRequired && !node.Arguments.Contains(argument.Name))
            {
                Context.Report(
                    $"Field \"{field.Name}\" argument \"{argument.Name}\" of type \"{argument.Type}\" is required,"
                        + " but it was not provided.",
                    node);
            }
        }
    }
}
