namespace GitLabGraph.GraphQL.Language;

/// <summary>The root operation types of a schema.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#SchemaDefinition"/></remarks>
public sealed class SchemaDefinitionNode(
    StringValueNode? description,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<OperationTypeDefinitionNode> operationTypes,
    TextSpan span)
    : DefinitionNode(span)
{
    public StringValueNode? Description { get; } = description;

    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    public IReadOnlyList<OperationTypeDefinitionNode> OperationTypes { get; } = operationTypes;

    public override SyntaxKind Kind => SyntaxKind.SchemaDefinition;
}
