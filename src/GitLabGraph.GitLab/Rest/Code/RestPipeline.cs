namespace GitLabGraph.GitLab.Rest.Code;

/// <summary>A pipeline.</summary>
public sealed record RestPipeline
{
    public long Id { get; init; }

    /// <summary>The number people see, unique in its project (or group).</summary>
    public int? Iid { get; init; }

    public long? ProjectId { get; init; }

    public string? Sha { get; init; }

    public string? Ref { get; init; }

    public string? Status { get; init; }

    public string? Source { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    public DateTimeOffset? UpdatedAt { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }

    public DateTimeOffset? CommittedAt { get; init; }

    public double? Duration { get; init; }

    public double? QueuedDuration { get; init; }

    public string? Coverage { get; init; }

    public string? WebUrl { get; init; }

    public string? BeforeSha { get; init; }

    public bool? Tag { get; init; }

    public string? YamlErrors { get; init; }

    public string? Name { get; init; }

    public RestUser? User { get; init; }

    public RestDetailedStatus? DetailedStatus { get; init; }
}
