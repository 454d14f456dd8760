using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Validation.Rules;

/// <summary>Every argument of a directive is one that the directive has.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Argument-Names"/></remarks>
internal sealed class KnownArgumentNamesOnDirectivesRule(ValidationContext context) : ValidationRule(context),
    IEnter<DirectiveNode>
{
    public void Enter(DirectiveNode directive)
    {
        if (!Context.Directives.TryGetValue(directive.Name.Value, out var signature))
        {
            return;
        }

        for (var index = 0; index < directive.Arguments.Count; index++)
        {
            var argument = directive.Arguments[index];
            var name = argument.Name.Value;
            if (!signature.Arguments.Contains(name))
            {
                Context.Report(
                    $"Unknown argument \"{name}\" on directive \"@{directive.Name.Value}\"."
                        + Context.DidYouMean(name, signature.Arguments),
                    argument);
            }
        }
    }
}
