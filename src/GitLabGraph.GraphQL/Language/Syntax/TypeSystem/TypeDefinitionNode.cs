namespace GitLabGraph.GraphQL.Language;

/// <summary>The definition of a named type.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#TypeDefinition"/></remarks>
public abstract class TypeDefinitionNode(
    StringValueNode? description,
    NameNode name,
    IReadOnlyList<DirectiveNode> directives,
    TextSpan span)
    : DefinitionNode(span)
{
    public StringValueNode? Description { get; } = description;

    public NameNode Name { get; } = name;

    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}
