namespace GitLabGraph.GitLab.Rest.Code;

/// <summary>A job of a pipeline.</summary>
public sealed record RestJob
{
    public long Id { get; init; }

    public string? Status { get; init; }

    public string? Stage { get; init; }

    public string? Name { get; init; }

    public string? Ref { get; init; }

    public bool? Tag { get; init; }

    public bool? AllowFailure { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }

    public DateTimeOffset? ErasedAt { get; init; }

    public double? Duration { get; init; }

    public double? QueuedDuration { get; init; }

    public string? FailureReason { get; init; }

    public string? WebUrl { get; init; }

    public RestUser? User { get; init; }

    public RestCommit? Commit { get; init; }

    public RestPipeline? Pipeline { get; init; }
}
