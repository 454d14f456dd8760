using System.Collections.Immutable;
using GitLabGraph.Sandbox.World.Planning;

namespace GitLabGraph.Sandbox.World.Changes.Planning;

/// <summary>What one may say when creating an issue or a work item.</summary>
public sealed record IssueDraft
{
    public string? Title { get; init; }

    public string? Description { get; init; }

    public IssueType Type { get; init; } = IssueType.Issue;

    public bool IsConfidential { get; init; }

    public bool? IsDiscussionLocked { get; init; }

    public ImmutableArray<long> AssigneeIds { get; init; } = [];

    public ImmutableArray<long> LabelIds { get; init; } = [];

    /// <summary>Titles; an unknown one becomes a label of the project when the author may create labels.</summary>
    public ImmutableArray<string> LabelTitles { get; init; } = [];

    public long? MilestoneId { get; init; }

    public long? ParentId { get; init; }

    public long? StatusId { get; init; }

    public DateOnly? StartDate { get; init; }

    public DateOnly? DueDate { get; init; }

    public int? Weight { get; init; }

    public HealthStatus? HealthStatus { get; init; }

    /// <summary>Owners and admins only; others' wish is passed over, as GitLab does.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>Owners and admins only.</summary>
    public int? Iid { get; init; }
}
