namespace GitLabGraph.GraphQL.Language;

/// <summary>Adds to a type that is defined elsewhere: an enum type.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#EnumTypeExtension"/></remarks>
public sealed class EnumTypeExtensionNode(
    NameNode name,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<EnumValueDefinitionNode> values,
    TextSpan span)
    : TypeExtensionNode(name, directives, span)
{
    public IReadOnlyList<EnumValueDefinitionNode> Values { get; } = values;

    public override SyntaxKind Kind => SyntaxKind.EnumTypeExtension;
}
