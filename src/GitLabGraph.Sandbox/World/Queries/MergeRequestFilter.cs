using System.Collections.Immutable;
using GitLabGraph.Sandbox.World.Code;
using GitLabGraph.Sandbox.World.Searching;

namespace GitLabGraph.Sandbox.World.Queries;

/// <summary>Everything that GitLab lets one filter merge requests by; unset means "any".</summary>
public sealed record MergeRequestFilter
{
    public MergeRequestState? State { get; init; }

    public bool? IsDraft { get; init; }

    public ImmutableArray<int>? Iids { get; init; }

    public ItemSearch? Search { get; init; }

    public long? AuthorId { get; init; }

    public string? AuthorUsername { get; init; }

    public long? AssigneeId { get; init; }

    /// <summary>Any of them suffices.</summary>
    public ImmutableArray<string>? AssigneeUsernames { get; init; }

    public Wildcard? Assignee { get; init; }

    public long? ReviewerId { get; init; }

    public string? ReviewerUsername { get; init; }

    public Wildcard? Reviewer { get; init; }

    /// <summary>All of them must have approved.</summary>
    public ImmutableArray<string>? ApprovedBy { get; init; }

    public string? MergedBy { get; init; }

    /// <summary>Titles; a merge request must carry them all.</summary>
    public ImmutableArray<string>? LabelNames { get; init; }

    public Wildcard? Label { get; init; }

    public string? MilestoneTitle { get; init; }

    public Wildcard? Milestone { get; init; }

    public ImmutableArray<string>? SourceBranches { get; init; }

    public ImmutableArray<string>? TargetBranches { get; init; }

    public long? SourceProjectId { get; init; }

    public string? ReactionEmoji { get; init; }

    public DateTimeOffset? CreatedAfter { get; init; }

    public DateTimeOffset? CreatedBefore { get; init; }

    public DateTimeOffset? UpdatedAfter { get; init; }

    public DateTimeOffset? UpdatedBefore { get; init; }

    public DateTimeOffset? MergedAfter { get; init; }

    public DateTimeOffset? MergedBefore { get; init; }

    public DateTimeOffset? ClosedAfter { get; init; }

    public DateTimeOffset? ClosedBefore { get; init; }

    /// <summary>The deployment that brought it; this and the next three are asked of one deployment together.</summary>
    public long? DeploymentId { get; init; }

    /// <summary>The name of an environment of its project.</summary>
    public string? DeployedTo { get; init; }

    public DateTimeOffset? DeployedAfter { get; init; }

    public DateTimeOffset? DeployedBefore { get; init; }

    public MergeRequestExclusion? Not { get; init; }
}
