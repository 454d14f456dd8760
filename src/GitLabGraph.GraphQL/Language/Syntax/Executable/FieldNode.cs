namespace GitLabGraph.GraphQL.Language;

/// <summary>A selected field.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#Field"/></remarks>
public sealed class FieldNode(
    NameNode? alias,
    NameNode name,
    IReadOnlyList<ArgumentNode> arguments,
    IReadOnlyList<DirectiveNode> directives,
    SelectionSetNode? selectionSet,
    TextSpan span)
    : SelectionNode(directives, span)
{
    public NameNode? Alias { get; } = alias;

    public NameNode Name { get; } = name;

    public IReadOnlyList<ArgumentNode> Arguments { get; } = arguments;

    public SelectionSetNode? SelectionSet { get; } = selectionSet;

    public override SyntaxKind Kind => SyntaxKind.Field;

    /// <summary>The key under which the answer stands: the alias, or the field's own name.</summary>
    public string ResponseKey => (Alias ?? Name).Value;
}
