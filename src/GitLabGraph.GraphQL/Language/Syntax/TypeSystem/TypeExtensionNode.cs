namespace GitLabGraph.GraphQL.Language;

/// <summary>The extension of a named type.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#TypeExtension"/></remarks>
public abstract class TypeExtensionNode(NameNode name, IReadOnlyList<DirectiveNode> directives, TextSpan span)
    : DefinitionNode(span)
{
    public NameNode Name { get; } = name;

    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}
