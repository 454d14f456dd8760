namespace GitLabGraph.GraphQL.Language;

/// <summary>A type by its name.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#NamedType"/></remarks>
public sealed class NamedTypeNode(NameNode name, TextSpan span)
    : TypeNode(span)
{
    public NameNode Name { get; } = name;

    public override SyntaxKind Kind => SyntaxKind.NamedType;
}
