namespace GitLabGraph.GraphQL.Language;

/// <summary>An argument, or a field of an input object type.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#InputValueDefinition"/></remarks>
public sealed class InputValueDefinitionNode(
    StringValueNode? description,
    NameNode name,
    TypeNode type,
    ValueNode? defaultValue,
    IReadOnlyList<DirectiveNode> directives,
    TextSpan span)
    : SyntaxNode(span)
{
    public StringValueNode? Description { get; } = description;

    public NameNode Name { get; } = name;

    public TypeNode Type { get; } = type;

    public ValueNode? DefaultValue { get; } = defaultValue;

    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    public override SyntaxKind Kind => SyntaxKind.InputValueDefinition;
}
