namespace GitLabGraph.GraphQL.Language;

/// <summary>Adds to a type that is defined elsewhere: a scalar type.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#ScalarTypeExtension"/></remarks>
public sealed class ScalarTypeExtensionNode(
    NameNode name,
    IReadOnlyList<DirectiveNode> directives,
    TextSpan span)
    : TypeExtensionNode(name, directives, span)
{
    public override SyntaxKind Kind => SyntaxKind.ScalarTypeExtension;
}
