namespace GitLabGraph.GraphQL.Language;

/// <summary>A list literal.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#ListValue"/></remarks>
public sealed class ListValueNode(IReadOnlyList<ValueNode> items, TextSpan span)
    : ValueNode(span)
{
    public IReadOnlyList<ValueNode> Items { get; } = items;

    public override SyntaxKind Kind => SyntaxKind.ListValue;
}
