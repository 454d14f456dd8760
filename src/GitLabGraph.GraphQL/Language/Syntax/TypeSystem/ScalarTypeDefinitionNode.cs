namespace GitLabGraph.GraphQL.Language;

/// <summary>A scalar type.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#ScalarTypeDefinition"/></remarks>
public sealed class ScalarTypeDefinitionNode(
    StringValueNode? description,
    NameNode name,
    IReadOnlyList<DirectiveNode> directives,
    TextSpan span)
    : TypeDefinitionNode(description, name, directives, span)
{
    public override SyntaxKind Kind => SyntaxKind.ScalarTypeDefinition;
}
