using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Validation.Rules;

/// <summary>Labels of deferred and streamed parts are literals, and no two are the same.</summary>
/// <remarks>
/// <see href="https://spec.graphql.org/September2025/#sec-Directives-Are-Unique-per-Location"/>
/// <see href="https://github.com/graphql/graphql-spec/pull/1110"/>
/// </remarks>
internal sealed class DeferStreamDirectiveLabelRule(ValidationContext context) : ValidationRule(context),
    IEnter<DirectiveNode>
{
    private readonly Dictionary<string, DirectiveNode> _known = new(StringComparer.Ordinal);

    public override void Reset() => _known.Clear();

    public void Enter(DirectiveNode directive)
    {
        if (directive.Name.Value is not ("defer" or "stream")
            || directive.Arguments.Find("label")?.Value is not ({ } label and not NullValueNode))
        {
            return;
        }

        if (label is not StringValueNode text)
        {
            Context.Report($"Argument \"@{directive.Name.Value}(label:)\" must be a static string.", directive);
        }
        else if (!_known.TryAdd(text.Value, directive))
        {
            Context.Report(
                "Value for arguments \"defer(label:)\" and \"stream(label:)\" must be unique across all"
                    + " Defer/Stream directive usages.",
                _known[text.Value],
                directive);
        }
    }
}
