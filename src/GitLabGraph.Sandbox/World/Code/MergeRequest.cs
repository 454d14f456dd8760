using System.Collections.Immutable;

namespace GitLabGraph.Sandbox.World.Code;

public sealed record MergeRequest
{
    public required long Id { get; init; }

    public required int Iid { get; init; }

    /// <summary>The project it wants to be merged into.</summary>
    public required long ProjectId { get; init; }

    /// <summary>Null when the fork it came from was deleted.</summary>
    public long? SourceProjectId { get; init; }

    public required string Title { get; init; }

    public string? Description { get; init; }

    public MergeRequestState State { get; init; } = MergeRequestState.Opened;

    public required string SourceBranch { get; init; }

    public required string TargetBranch { get; init; }

    public required string HeadSha { get; init; }

    public required string BaseSha { get; init; }

    public string? MergeCommitSha { get; init; }

    public string? SquashCommitSha { get; init; }

    public required long AuthorId { get; init; }

    public ImmutableArray<long> AssigneeIds { get; init; } = [];

    public ImmutableArray<Reviewer> Reviewers { get; init; } = [];

    public ImmutableArray<Approval> Approvals { get; init; } = [];

    public ImmutableArray<long> LabelIds { get; init; } = [];

    public ImmutableArray<DiffStat> DiffStats { get; init; } = [];

    /// <summary>Issues that its description promises to close.</summary>
    public ImmutableArray<long> ClosesIssueIds { get; init; } = [];

    public long? MilestoneId { get; init; }

    public long? HeadPipelineId { get; init; }

    public bool HasConflicts { get; init; }

    public bool IsSquashed { get; init; }

    public bool RemovesSourceBranch { get; init; }

    public bool AllowsCollaboration { get; init; }

    public bool? IsDiscussionLocked { get; init; }

    public int TimeEstimate { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public DateTimeOffset? MergedAt { get; init; }

    public long? MergedById { get; init; }

    /// <summary>Who set it to be merged as soon as its checks pass; null when nobody did.</summary>
    public long? AutoMergeById { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    public long? ClosedById { get; init; }

    public ImmutableHashSet<long> SubscriberIds { get; init; } = [];

    /// <summary>GitLab reads it from the title: <c>Draft:</c>.</summary>
    public bool IsDraft => Title.StartsWith("Draft:", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whom GitLab tells of merging: who did, and until then who set it to be merged.</summary>
    public long? MergeUserId => MergedById ?? AutoMergeById;

    public bool IsOpen => State == MergeRequestState.Opened;

    public int Additions => DiffStats.Sum(file => file.Additions);

    public int Deletions => DiffStats.Sum(file => file.Deletions);

    public Target AsTarget => Target.MergeRequest(Id);
}
