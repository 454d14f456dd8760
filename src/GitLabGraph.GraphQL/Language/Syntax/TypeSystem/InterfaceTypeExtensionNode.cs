namespace GitLabGraph.GraphQL.Language;

/// <summary>Adds to a type that is defined elsewhere: an interface type.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#InterfaceTypeExtension"/></remarks>
public sealed class InterfaceTypeExtensionNode(
    NameNode name,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<NamedTypeNode> interfaces,
    IReadOnlyList<FieldDefinitionNode> fields,
    TextSpan span)
    : TypeExtensionNode(name, directives, span)
{
    public IReadOnlyList<NamedTypeNode> Interfaces { get; } = interfaces;

    public IReadOnlyList<FieldDefinitionNode> Fields { get; } = fields;

    public override SyntaxKind Kind => SyntaxKind.InterfaceTypeExtension;
}
