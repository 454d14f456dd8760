using GitLabGraph.Sandbox.World.Delivery;

namespace GitLabGraph.Sandbox.World.Queries;

/// <summary>Everything that GitLab lets one filter pipelines by; unset means "any".</summary>
public sealed record PipelineFilter
{
    /// <summary>running, pending, finished, or the newest of each branch or tag that exists: branches, tags.</summary>
    public string? Scope { get; init; }

    public PipelineStatus? Status { get; init; }

    public string? Ref { get; init; }

    public string? Sha { get; init; }

    public string? Source { get; init; }

    public string? Username { get; init; }

    public string? Name { get; init; }

    public bool? HasYamlErrors { get; init; }

    public DateTimeOffset? CreatedAfter { get; init; }

    public DateTimeOffset? CreatedBefore { get; init; }

    public DateTimeOffset? UpdatedAfter { get; init; }

    public DateTimeOffset? UpdatedBefore { get; init; }
}
