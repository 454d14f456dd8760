namespace GitLabGraph.GitLab.Rest.Places;

/// <summary>A webhook of a project or group.</summary>
public sealed record RestHook
{
    public long Id { get; init; }

    public string? Url { get; init; }

    public string? Name { get; init; }

    public string? Description { get; init; }

    public long? ProjectId { get; init; }

    public long? GroupId { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    public bool? PushEvents { get; init; }

    public string? PushEventsBranchFilter { get; init; }

    public string? BranchFilterStrategy { get; init; }

    public bool? TagPushEvents { get; init; }

    public bool? IssuesEvents { get; init; }

    public bool? ConfidentialIssuesEvents { get; init; }

    public bool? NoteEvents { get; init; }

    public bool? ConfidentialNoteEvents { get; init; }

    public bool? MergeRequestsEvents { get; init; }

    public bool? JobEvents { get; init; }

    public bool? PipelineEvents { get; init; }

    public bool? WikiPageEvents { get; init; }

    public bool? DeploymentEvents { get; init; }

    public bool? FeatureFlagEvents { get; init; }

    public bool? ReleasesEvents { get; init; }

    public bool? MilestoneEvents { get; init; }

    public bool? EmojiEvents { get; init; }

    public bool? ResourceAccessTokenEvents { get; init; }

    public bool? VulnerabilityEvents { get; init; }

    public bool? SubgroupEvents { get; init; }

    public bool? MemberEvents { get; init; }

    public bool? ProjectEvents { get; init; }

    public bool? EnableSslVerification { get; init; }

    public string? AlertStatus { get; init; }

    public DateTimeOffset? DisabledUntil { get; init; }
}
