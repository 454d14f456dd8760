namespace GitLabGraph.GraphQL.Language;

/// <summary>Adds to a type that is defined elsewhere: an input object type.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#InputObjectTypeExtension"/></remarks>
public sealed class InputObjectTypeExtensionNode(
    NameNode name,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<InputValueDefinitionNode> fields,
    TextSpan span)
    : TypeExtensionNode(name, directives, span)
{
    public IReadOnlyList<InputValueDefinitionNode> Fields { get; } = fields;

    public override SyntaxKind Kind => SyntaxKind.InputObjectTypeExtension;
}
