namespace GitLabGraph.GraphQL.Language;

/// <summary>The use of a named fragment.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#FragmentSpread"/></remarks>
public sealed class FragmentSpreadNode(NameNode name, IReadOnlyList<DirectiveNode> directives, TextSpan span)
    : SelectionNode(directives, span)
{
    public NameNode Name { get; } = name;

    public override SyntaxKind Kind => SyntaxKind.FragmentSpread;
}
