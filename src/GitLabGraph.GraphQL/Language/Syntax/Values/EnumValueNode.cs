namespace GitLabGraph.GraphQL.Language;

/// <summary>An unquoted name that is neither true, false nor null.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#EnumValue"/></remarks>
public sealed class EnumValueNode(string value, TextSpan span)
    : ValueNode(span)
{
    public string Value { get; } = value;

    public override SyntaxKind Kind => SyntaxKind.EnumValue;
}
