namespace GitLabGraph.GraphQL.Language;

/// <summary>An object type.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#ObjectTypeDefinition"/></remarks>
public sealed class ObjectTypeDefinitionNode(
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

    public override SyntaxKind Kind => SyntaxKind.ObjectTypeDefinition;
}
