namespace GitLabGraph.GraphQL.Language;

/// <summary>A string literal with its escapes resolved; block strings are already dedented.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#StringValue"/></remarks>
public sealed class StringValueNode(string value, bool isBlock, TextSpan span)
    : ValueNode(span)
{
    public string Value { get; } = value;

    public bool IsBlock { get; } = isBlock;

    public override SyntaxKind Kind => SyntaxKind.StringValue;
}
