using System.Collections.Immutable;

namespace GitLabGraph.Sandbox.World.Queries;

/// <summary>GitLab's <c>not</c> for merge requests: one that has any of these is left out.</summary>
public sealed record MergeRequestExclusion
{
    public ImmutableArray<string>? LabelNames { get; init; }

    public ImmutableArray<string>? AssigneeUsernames { get; init; }

    public string? AuthorUsername { get; init; }

    public string? ReviewerUsername { get; init; }

    public ImmutableArray<string>? MilestoneTitles { get; init; }

    public ImmutableArray<string>? SourceBranches { get; init; }

    public ImmutableArray<string>? TargetBranches { get; init; }
}
