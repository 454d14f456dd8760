namespace GitLabGraph.GraphQL.Language;

/// <summary>A union type.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#UnionTypeDefinition"/></remarks>
public sealed class UnionTypeDefinitionNode(
    StringValueNode? description,
    NameNode name,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<NamedTypeNode> types,
    TextSpan span)
    : TypeDefinitionNode(description, name, directives, span)
{
    public IReadOnlyList<NamedTypeNode> Types { get; } = types;

    public override SyntaxKind Kind => SyntaxKind.UnionTypeDefinition;
}
