namespace GitLabGraph.GraphQL.Language;

/// <summary>An integer literal, kept as written: its size is the scalar's concern.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#IntValue"/></remarks>
public sealed class IntValueNode(string value, TextSpan span)
    : ValueNode(span)
{
    public string Value { get; } = value;

    public override SyntaxKind Kind => SyntaxKind.IntValue;
}
