namespace GitLabGraph.GraphQL.Types.Definitions;

/// <summary>An interface type being put together.</summary>
internal sealed class InterfaceDefinition(string name) : ComplexDefinition(name)
{
    public Func<object, string?>? ResolveType { get; set; }
}
