namespace GitLabGraph.GraphQL.Language;

/// <summary>A named fragment.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#FragmentDefinition"/></remarks>
public sealed class FragmentDefinitionNode(
    StringValueNode? description,
    NameNode name,
    NamedTypeNode typeCondition,
    IReadOnlyList<DirectiveNode> directives,
    SelectionSetNode selectionSet,
    TextSpan span)
    : DefinitionNode(span)
{
    public StringValueNode? Description { get; } = description;

    public NameNode Name { get; } = name;

    public NamedTypeNode TypeCondition { get; } = typeCondition;

    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    public SelectionSetNode SelectionSet { get; } = selectionSet;

    public override SyntaxKind Kind => SyntaxKind.FragmentDefinition;
}
