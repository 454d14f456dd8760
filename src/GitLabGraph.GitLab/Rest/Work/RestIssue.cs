using System.Text.Json.Serialization;
using GitLabGraph.GitLab.Rest.Converters;

namespace GitLabGraph.GitLab.Rest.Work;

/// <summary>An issue as REST tells it.</summary>
public sealed record RestIssue
{
    public long Id { get; init; }

    /// <summary>The number people see, unique in its project (or group).</summary>
    public int Iid { get; init; }

    public long ProjectId { get; init; }

    public string Title { get; init; } = "";

    public string? Description { get; init; }

    /// <summary><c>opened</c> or <c>closed</c>.</summary>
    public string? State { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    public DateTimeOffset? UpdatedAt { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    public RestUser? ClosedBy { get; init; }

    /// <summary>Names only, unless details were asked.</summary>
    [JsonConverter(typeof(LabelListConverter))]
    public IReadOnlyList<RestLabel>? Labels { get; init; }

    public RestMilestone? Milestone { get; init; }

    public IReadOnlyList<RestUser>? Assignees { get; init; }

    public RestUser? Assignee { get; init; }

    public RestUser? Author { get; init; }

    public string? Type { get; init; }

    public string? IssueType { get; init; }

    public int? UserNotesCount { get; init; }

    public int? MergeRequestsCount { get; init; }

    public int? Upvotes { get; init; }

    public int? Downvotes { get; init; }

    public DateOnly? DueDate { get; init; }

    public DateOnly? StartDate { get; init; }

    public bool? Confidential { get; init; }

    public bool? DiscussionLocked { get; init; }

    public string? WebUrl { get; init; }

    public int? Weight { get; init; }

    public string? HealthStatus { get; init; }

    public string? Severity { get; init; }

    public int? BlockingIssuesCount { get; init; }

    public bool? HasTasks { get; init; }

    public long? MovedToId { get; init; }

    public string? ServiceDeskReplyTo { get; init; }

    public int? EpicIid { get; init; }

    public RestTimeStats? TimeStats { get; init; }

    public RestTaskCompletion? TaskCompletionStatus { get; init; }

    public RestReferences? References { get; init; }

    [JsonPropertyName("_links")]
    public RestIssueLinks? Links { get; init; }

    public bool? Subscribed { get; init; }

    public bool? Imported { get; init; }
}
