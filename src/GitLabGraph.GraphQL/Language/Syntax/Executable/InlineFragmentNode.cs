namespace GitLabGraph.GraphQL.Language;

/// <summary>Selections with an optional type condition, in place.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#InlineFragment"/></remarks>
public sealed class InlineFragmentNode(
    NamedTypeNode? typeCondition,
    IReadOnlyList<DirectiveNode> directives,
    SelectionSetNode selectionSet,
    TextSpan span)
    : SelectionNode(directives, span)
{
    public NamedTypeNode? TypeCondition { get; } = typeCondition;

    public SelectionSetNode SelectionSet { get; } = selectionSet;

    public override SyntaxKind Kind => SyntaxKind.InlineFragment;
}
