namespace GitLabGraph.GraphQL.Types.Definitions;

/// <summary>A directive being put together.</summary>
internal sealed class DirectiveDefinition(string name)
{
    public string Name { get; } = name;

    public string? Description { get; set; }

    public bool IsRepeatable { get; set; }

    public List<DirectiveLocation> Locations { get; } = [];

    public List<InputValueDefinition> Arguments { get; } = [];
}
