using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Validation.Rules;

/// <summary>A directive has all arguments that are non-null and have no default.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Required-Arguments"/></remarks>
internal sealed class ProvidedRequiredArgumentsOnDirectivesRule(ValidationContext context) : ValidationRule(context),
    ILeave<DirectiveNode>
{
    public void Leave(DirectiveNode directive)
    {
        if (!Context.Directives.TryGetValue(directive.Name.Value, out var signature))
        {
            return;
        }

        for (var index = 0; index < signature.RequiredArguments.Count; index++)
        {
            var (name, type) = signature.RequiredArguments[index];
            if (!directive.Arguments.Contains(name))
            {
                Context.Report(
                    $"Directive \"@{directive.Name.Value}\" argument \"{name}\" of type \"{type}\" is required,"
                        + " but it was not provided.",
                    directive);
            }
        }
    }
}
