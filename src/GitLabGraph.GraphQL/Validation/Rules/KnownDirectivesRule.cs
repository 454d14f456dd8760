using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Validation.Rules;

/// <summary>Every directive that is used exists and may stand at its place.</summary>
/// <remarks>
/// <see href="https://spec.graphql.org/September2025/#sec-Directives-Are-Defined"/>
/// <see href="https://spec.graphql.org/September2025/#sec-Directives-Are-in-Valid-Locations"/>
/// </remarks>
internal sealed class KnownDirectivesRule(ValidationContext context) : ValidationRule(context), IEnter<DirectiveNode>
{
    public void Enter(DirectiveNode directive)
    {
        var name = directive.Name.Value;
        if (!Context.Directives.TryGetValue(name, out var signature))
        {
            Context.Report($"Unknown directive \"@{name}\".", directive);
        }
        else if (!signature.Locations.Contains(Context.DirectiveLocation))
        {
            Context.Report($"Directive \"@{name}\" may not be used on {Context.DirectiveLocation}.", directive);
        }
    }
}
