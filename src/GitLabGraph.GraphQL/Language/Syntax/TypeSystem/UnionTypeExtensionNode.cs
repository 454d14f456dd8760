namespace GitLabGraph.GraphQL.Language;

/// <summary>Adds to a type that is defined elsewhere: a union type.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#UnionTypeExtension"/></remarks>
public sealed class UnionTypeExtensionNode(
    NameNode name,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<NamedTypeNode> types,
    TextSpan span)
    : TypeExtensionNode(name, directives, span)
{
    public IReadOnlyList<NamedTypeNode> Types { get; } = types;

    public override SyntaxKind Kind => SyntaxKind.UnionTypeExtension;
}
