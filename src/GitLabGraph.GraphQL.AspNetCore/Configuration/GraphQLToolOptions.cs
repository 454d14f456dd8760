namespace GitLabGraph.GraphQL.AspNetCore.Configuration;

/// <summary>The IDE that a browser gets at the endpoint's address.</summary>
public sealed class GraphQLToolOptions
{
    /// <summary>Whether the IDE is served.</summary>
    public bool Enable { get; set; } = true;

    /// <summary>The page's title, also shown in the corner of the IDE.</summary>
    public string Title { get; set; } = "GraphQL";

    /// <summary>Headers that a new tab starts with.</summary>
    public IDictionary<string, string> DefaultHeaders { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Operations that stand ready as tabs on the first visit.</summary>
    public IList<ExampleOperation> Examples { get; } = [];
}
