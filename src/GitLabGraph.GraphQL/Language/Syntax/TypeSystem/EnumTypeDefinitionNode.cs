namespace GitLabGraph.GraphQL.Language;

/// <summary>An enum type.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#EnumTypeDefinition"/></remarks>
public sealed class EnumTypeDefinitionNode(
    StringValueNode? description,
    NameNode name,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<EnumValueDefinitionNode> values,
    TextSpan span)
    : TypeDefinitionNode(description, name, directives, span)
{
    public IReadOnlyList<EnumValueDefinitionNode> Values { get; } = values;

    public override SyntaxKind Kind => SyntaxKind.EnumTypeDefinition;
}
