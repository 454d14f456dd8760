namespace GitLabGraph.GraphQL.Language;

/// <summary>The literal <c>null</c>.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#NullValue"/></remarks>
public sealed class NullValueNode(TextSpan span)
    : ValueNode(span)
{
    public override SyntaxKind Kind => SyntaxKind.NullValue;
}
