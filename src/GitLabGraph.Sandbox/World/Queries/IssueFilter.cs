using System.Collections.Immutable;
using GitLabGraph.Sandbox.World.Planning;
using GitLabGraph.Sandbox.World.Searching;

namespace GitLabGraph.Sandbox.World.Queries;

/// <summary>Everything that GitLab lets one filter issues and work items by; unset means "any".</summary>
public sealed record IssueFilter
{
    public IssueState? State { get; init; }

    public ImmutableArray<long>? Ids { get; init; }

    public ImmutableArray<int>? Iids { get; init; }

    public ImmutableArray<IssueType>? Types { get; init; }

    public ItemSearch? Search { get; init; }

    public long? AuthorId { get; init; }

    public string? AuthorUsername { get; init; }

    /// <summary>All of them must be assigned.</summary>
    public ImmutableArray<string>? AssigneeUsernames { get; init; }

    public long? AssigneeId { get; init; }

    public Wildcard? Assignee { get; init; }

    /// <summary>Titles; an item must carry them all.</summary>
    public ImmutableArray<string>? LabelNames { get; init; }

    public Wildcard? Label { get; init; }

    public ImmutableArray<string>? MilestoneTitles { get; init; }

    public Wildcard? Milestone { get; init; }

    public ImmutableArray<long>? ParentIds { get; init; }

    public ImmutableArray<long>? StatusIds { get; init; }

    public int? Weight { get; init; }

    public Wildcard? WeightWildcard { get; init; }

    public HealthStatus? HealthStatus { get; init; }

    public bool? IsConfidential { get; init; }

    public string? ReactionEmoji { get; init; }

    public DateTimeOffset? CreatedAfter { get; init; }

    public DateTimeOffset? CreatedBefore { get; init; }

    public DateTimeOffset? UpdatedAfter { get; init; }

    public DateTimeOffset? UpdatedBefore { get; init; }

    public DateTimeOffset? ClosedAfter { get; init; }

    public DateTimeOffset? ClosedBefore { get; init; }

    public DateOnly? DueAfter { get; init; }

    public DateOnly? DueBefore { get; init; }

    /// <summary>Leaves out items that match any part of this.</summary>
    public IssueExclusion? Not { get; init; }

    /// <summary>Any of these suffices.</summary>
    public IssueUnion? Or { get; init; }
}
