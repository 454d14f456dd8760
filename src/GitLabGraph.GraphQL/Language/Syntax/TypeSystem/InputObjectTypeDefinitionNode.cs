namespace GitLabGraph.GraphQL.Language;

/// <summary>An input object type.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#InputObjectTypeDefinition"/></remarks>
public sealed class InputObjectTypeDefinitionNode(
    StringValueNode? description,
    NameNode name,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<InputValueDefinitionNode> fields,
    TextSpan span)
    : TypeDefinitionNode(description, name, directives, span)
{
    public IReadOnlyList<InputValueDefinitionNode> Fields { get; } = fields;

    public override SyntaxKind Kind => SyntaxKind.InputObjectTypeDefinition;
}
