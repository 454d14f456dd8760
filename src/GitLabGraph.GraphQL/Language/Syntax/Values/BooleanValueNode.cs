namespace GitLabGraph.GraphQL.Language;

/// <summary><c>true</c> or <c>false</c>.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#BooleanValue"/></remarks>
public sealed class BooleanValueNode(bool value, TextSpan span)
    : ValueNode(span)
{
    public bool Value { get; } = value;

    public override SyntaxKind Kind => SyntaxKind.BooleanValue;
}
