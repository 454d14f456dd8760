namespace GitLabGraph.GitLab.Rest.Work;

/// <summary>A milestone set or removed.</summary>
public sealed record RestMilestoneEvent
{
    public long Id { get; init; }

    public RestUser? User { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    public string? ResourceType { get; init; }

    public long? ResourceId { get; init; }

    public RestMilestone? Milestone { get; init; }

    public string? Action { get; init; }

    public string? State { get; init; }
}
