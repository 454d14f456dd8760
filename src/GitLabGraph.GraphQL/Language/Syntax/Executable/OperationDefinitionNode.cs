namespace GitLabGraph.GraphQL.Language;

/// <summary>A query, mutation or subscription; a bare selection set is a query without a name.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#OperationDefinition"/></remarks>
public sealed class OperationDefinitionNode(
    StringValueNode? description,
    OperationType operation,
    NameNode? name,
    IReadOnlyList<VariableDefinitionNode> variableDefinitions,
    IReadOnlyList<DirectiveNode> directives,
    SelectionSetNode selectionSet,
    TextSpan span)
    : DefinitionNode(span)
{
    public StringValueNode? Description { get; } = description;

    public OperationType Operation { get; } = operation;

    public NameNode? Name { get; } = name;

    public IReadOnlyList<VariableDefinitionNode> VariableDefinitions { get; } = variableDefinitions;

    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    public SelectionSetNode SelectionSet { get; } = selectionSet;

    public override SyntaxKind Kind => SyntaxKind.OperationDefinition;
}
