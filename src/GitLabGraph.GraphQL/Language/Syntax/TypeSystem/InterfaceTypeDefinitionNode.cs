namespace GitLabGraph.GraphQL.Language;

/// <summary>An interface type.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#InterfaceTypeDefinition"/></remarks>
public sealed class InterfaceTypeDefinitionNode(
    StringValueNode? description,
    NameNode name,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<NamedTypeNode> interfaces,
    IReadOnlyList<FieldDefinitionNode> fields,
    TextSpan span)
    : TypeDefinitionNode(description, name, directives, span)
{
    public IReadOnlyList<NamedTypeNode> Interfaces { get; } = interfaces;

    public IReadOnlyList<FieldDefinitionNode> Fields { get; } = fields;

    public override SyntaxKind Kind => SyntaxKind.InterfaceTypeDefinition;
}
