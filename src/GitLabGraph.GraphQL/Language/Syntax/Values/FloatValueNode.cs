namespace GitLabGraph.GraphQL.Language;

/// <summary>A floating-point literal, kept as written.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#FloatValue"/></remarks>
public sealed class FloatValueNode(string value, TextSpan span)
    : ValueNode(span)
{
    public string Value { get; } = value;

    public override SyntaxKind Kind => SyntaxKind.FloatValue;
}
