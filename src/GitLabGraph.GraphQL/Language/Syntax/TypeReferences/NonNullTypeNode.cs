namespace GitLabGraph.GraphQL.Language;

/// <summary>A type that does not admit null.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#NonNullType"/></remarks>
public sealed class NonNullTypeNode(TypeNode type, TextSpan span)
    : TypeNode(span)
{
    public TypeNode Type { get; } = type;

    public override SyntaxKind Kind => SyntaxKind.NonNullType;
}
