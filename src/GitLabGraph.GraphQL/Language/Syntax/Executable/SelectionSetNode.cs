namespace GitLabGraph.GraphQL.Language;

/// <summary>What is asked of one object.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#SelectionSet"/></remarks>
public sealed class SelectionSetNode(IReadOnlyList<SelectionNode> selections, TextSpan span)
    : SyntaxNode(span)
{
    public IReadOnlyList<SelectionNode> Selections { get; } = selections;

    public override SyntaxKind Kind => SyntaxKind.SelectionSet;
}
