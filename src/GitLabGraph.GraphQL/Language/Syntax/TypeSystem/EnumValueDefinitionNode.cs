namespace GitLabGraph.GraphQL.Language;

/// <summary>One value of an enum type.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#EnumValueDefinition"/></remarks>
public sealed class EnumValueDefinitionNode(
    StringValueNode? description,
    NameNode name,
    IReadOnlyList<DirectiveNode> directives,
    TextSpan span)
    : SyntaxNode(span)
{
    public StringValueNode? Description { get; } = description;

    public NameNode Name { get; } = name;

    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    public override SyntaxKind Kind => SyntaxKind.EnumValueDefinition;
}
