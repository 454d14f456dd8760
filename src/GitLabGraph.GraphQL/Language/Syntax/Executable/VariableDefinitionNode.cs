namespace GitLabGraph.GraphQL.Language;

/// <summary>One declared variable of an operation.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#VariableDefinition"/></remarks>
public sealed class VariableDefinitionNode(
    StringValueNode? description,
    VariableNode variable,
    TypeNode type,
    ValueNode? defaultValue,
    IReadOnlyList<DirectiveNode> directives,
    TextSpan span)
    : SyntaxNode(span)
{
    public StringValueNode? Description { get; } = description;

    public VariableNode Variable { get; } = variable;

    public TypeNode Type { get; } = type;

    public ValueNode? DefaultValue { get; } = defaultValue;

    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    public override SyntaxKind Kind => SyntaxKind.VariableDefinition;
}
