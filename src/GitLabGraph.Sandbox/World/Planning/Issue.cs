using System.Collections.Immutable;

namespace GitLabGraph.Sandbox.World.Planning;

/// <summary>One row for what REST calls an issue and GraphQL an Issue or a WorkItem; epics live in a group.</summary>
public sealed record Issue
{
    /// <summary>The id of the first row, from which the older ids of epics are counted.</summary>
    public const long FirstId = 20_001;

    public required long Id { get; init; }

    /// <summary>An epic's id in the API of epics, which began long before it became a work item.</summary>
    public long EpicId => Id - FirstId + 1;

    /// <summary>The number within the project or group.</summary>
    public required int Iid { get; init; }

    public required Place Place { get; init; }

    public IssueType Type { get; init; } = IssueType.Issue;

    public required string Title { get; init; }

    public string? Description { get; init; }

    public IssueState State { get; init; } = IssueState.Opened;

    /// <summary>The instance's own status (EE 18.x); null in a world without statuses.</summary>
    public long? StatusId { get; init; }

    public bool IsConfidential { get; init; }

    /// <summary>Null until somebody locks or unlocks it, as GitLab keeps it.</summary>
    public bool? IsDiscussionLocked { get; init; }

    public required long AuthorId { get; init; }

    public ImmutableArray<long> AssigneeIds { get; init; } = [];

    public ImmutableArray<long> LabelIds { get; init; } = [];

    public long? MilestoneId { get; init; }

    public long? ParentId { get; init; }

    public DateOnly? StartDate { get; init; }

    public DateOnly? DueDate { get; init; }

    public int? Weight { get; init; }

    public HealthStatus? HealthStatus { get; init; }

    public IssueSeverity Severity { get; init; }

    /// <summary>Seconds.</summary>
    public int TimeEstimate { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    public long? ClosedById { get; init; }

    public DateTimeOffset? LastEditedAt { get; init; }

    public long? LastEditedById { get; init; }

    public long? UpdatedById { get; init; }

    public long? MovedToId { get; init; }

    public long? DuplicatedToId { get; init; }

    public long? PromotedToId { get; init; }

    /// <summary>The address a Service Desk ticket answers to.</summary>
    public string? ServiceDeskReplyTo { get; init; }

    public int RelativePosition { get; init; }

    public int LockVersion { get; init; }

    public ImmutableHashSet<long> SubscriberIds { get; init; } = [];

    public bool IsOpen => State == IssueState.Opened;

    public Target AsTarget => Target.Issue(Id);

    public static long IdOfEpic(long epicId) => epicId + FirstId - 1;
}
