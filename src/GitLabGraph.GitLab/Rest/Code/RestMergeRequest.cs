using System.Text.Json.Serialization;
using GitLabGraph.GitLab.Rest.Converters;

namespace GitLabGraph.GitLab.Rest.Code;

/// <summary>A merge request as REST tells it.</summary>
public sealed record RestMergeRequest
{
    public long Id { get; init; }

    /// <summary>The number people see, unique in its project (or group).</summary>
    public int Iid { get; init; }

    public long ProjectId { get; init; }

    public string Title { get; init; } = "";

    public string? Description { get; init; }

    public string? State { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    public DateTimeOffset? UpdatedAt { get; init; }

    public RestUser? MergedBy { get; init; }

    public RestUser? MergeUser { get; init; }

    public DateTimeOffset? MergedAt { get; init; }

    public RestUser? ClosedBy { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    public DateTimeOffset? PreparedAt { get; init; }

    public string? TargetBranch { get; init; }

    public string? SourceBranch { get; init; }

    public int? UserNotesCount { get; init; }

    public int? Upvotes { get; init; }

    public int? Downvotes { get; init; }

    public RestUser? Author { get; init; }

    public IReadOnlyList<RestUser>? Assignees { get; init; }

    public RestUser? Assignee { get; init; }

    public IReadOnlyList<RestUser>? Reviewers { get; init; }

    /// <summary>Null when the fork it came from was deleted.</summary>
    public long? SourceProjectId { get; init; }

    public long? TargetProjectId { get; init; }

    /// <summary>Names only, unless details were asked.</summary>
    [JsonConverter(typeof(LabelListConverter))]
    public IReadOnlyList<RestLabel>? Labels { get; init; }

    public bool? Draft { get; init; }

    public bool? WorkInProgress { get; init; }

    public RestMilestone? Milestone { get; init; }

    public bool? MergeWhenPipelineSucceeds { get; init; }

    public string? MergeStatus { get; init; }

    public string? DetailedMergeStatus { get; init; }

    public string? Sha { get; init; }

    public string? MergeCommitSha { get; init; }

    public string? SquashCommitSha { get; init; }

    public bool? DiscussionLocked { get; init; }

    public bool? ShouldRemoveSourceBranch { get; init; }

    public bool? ForceRemoveSourceBranch { get; init; }

    public string? Reference { get; init; }

    public RestReferences? References { get; init; }

    public string? WebUrl { get; init; }

    public RestTimeStats? TimeStats { get; init; }

    public bool? Squash { get; init; }

    public RestTaskCompletion? TaskCompletionStatus { get; init; }

    public bool? HasConflicts { get; init; }

    public bool? BlockingDiscussionsResolved { get; init; }

    public int? ApprovalsBeforeMerge { get; init; }

    public bool? AllowCollaboration { get; init; }

    public bool? AllowMaintainerToPush { get; init; }

    public bool? Subscribed { get; init; }

    public string? ChangesCount { get; init; }

    public RestPipeline? Pipeline { get; init; }

    public RestPipeline? HeadPipeline { get; init; }

    public RestDiffReferences? DiffRefs { get; init; }

    public string? MergeError { get; init; }

    public RestMergeRequestUser? User { get; init; }

    public bool? FirstContribution { get; init; }

    public DateTimeOffset? LatestBuildStartedAt { get; init; }

    public DateTimeOffset? LatestBuildFinishedAt { get; init; }

    public DateTimeOffset? FirstDeployedToProductionAt { get; init; }
}
