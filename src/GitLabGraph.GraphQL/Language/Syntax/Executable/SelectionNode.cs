namespace GitLabGraph.GraphQL.Language;

/// <summary>A field, a fragment spread or an inline fragment.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#Selection"/></remarks>
public abstract class SelectionNode(IReadOnlyList<DirectiveNode> directives, TextSpan span)
    : SyntaxNode(span)
{
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}
