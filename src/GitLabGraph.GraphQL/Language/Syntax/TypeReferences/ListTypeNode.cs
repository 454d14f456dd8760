namespace GitLabGraph.GraphQL.Language;

/// <summary>A list of a type.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#ListType"/></remarks>
public sealed class ListTypeNode(TypeNode type, TextSpan span)
    : TypeNode(span)
{
    public TypeNode Type { get; } = type;

    public override SyntaxKind Kind => SyntaxKind.ListType;
}
