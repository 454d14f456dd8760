namespace GitLabGraph.GraphQL.Types.Definitions;

/// <summary>A union type being put together.</summary>
internal sealed class UnionDefinition(string name) : TypeDefinition(name)
{
    /// <summary>Names of the member types, in order of declaration.</summary>
    public List<string> Members { get; } = [];

    public Func<object, string?>? ResolveType { get; set; }
}
