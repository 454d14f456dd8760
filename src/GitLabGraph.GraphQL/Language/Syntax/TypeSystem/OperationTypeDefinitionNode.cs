namespace GitLabGraph.GraphQL.Language;

/// <summary>One root operation type, such as <c>query: Query</c>.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#RootOperationTypeDefinition"/></remarks>
public sealed class OperationTypeDefinitionNode(OperationType operation, NamedTypeNode type, TextSpan span)
    : SyntaxNode(span)
{
    public OperationType Operation { get; } = operation;

    public NamedTypeNode Type { get; } = type;

    public override SyntaxKind Kind => SyntaxKind.OperationTypeDefinition;
}
