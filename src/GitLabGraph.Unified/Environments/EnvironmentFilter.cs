using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Environments;

/// <summary>Which environments to list. Every member that is given has to hold.</summary>
[InputObjectType]
internal sealed record EnvironmentFilter
{
    /// <summary>
    /// The beginning of the name or of what stands behind its first slash, of three letters at least. Not together with
    /// the name.
    /// </summary>
    public string? Search { get; init; }

    /// <summary>The whole name.</summary>
    public string? Name { get; init; }

    /// <summary>Stands so.</summary>
    public EnvironmentState? State { get; init; }
}
