using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Deployments;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Dora;

/// <summary>A merged pull request and the deployment that brought it to its users.</summary>
[ObjectType]
internal sealed record DoraChange
{
    /// <summary>What brought it.</summary>
    public required Deployment Deployment { get; init; }

    /// <summary>How long it took from merge to the deployment's end, in seconds.</summary>
    public double LeadTime { get; init; }

    /// <summary>The merge request, as far as its place and times are needed.</summary>
    internal Remote Request { get; init; }
}
