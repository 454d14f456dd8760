using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Types.Definitions;

/// <summary>
/// A named type as it is being put together from SDL documents and CLR types; several sources may add to it
/// until <see cref="SchemaAssembler"/> makes the immutable type of it.
/// </summary>
internal abstract class TypeDefinition(string name)
{
    public string Name { get; } = name;

    public string? Description { get; set; }

    public Type RuntimeType { get; set; } = typeof(object);

    public List<DirectiveNode> Directives { get; } = [];

    /// <summary>Whether SDL defined the type, so that nothing is known of the CLR types of its values.</summary>
    public bool IsFromDocument { get; init; }
}
