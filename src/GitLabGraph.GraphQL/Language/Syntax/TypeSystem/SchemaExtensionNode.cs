namespace GitLabGraph.GraphQL.Language;

/// <summary>Adds operation types or directives to the schema.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#SchemaExtension"/></remarks>
public sealed class SchemaExtensionNode(
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<OperationTypeDefinitionNode> operationTypes,
    TextSpan span)
    : DefinitionNode(span)
{
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    public IReadOnlyList<OperationTypeDefinitionNode> OperationTypes { get; } = operationTypes;

    public override SyntaxKind Kind => SyntaxKind.SchemaExtension;
}
