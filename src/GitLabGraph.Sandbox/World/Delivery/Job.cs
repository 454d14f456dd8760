namespace GitLabGraph.Sandbox.World.Delivery;

/// <summary>A job of a pipeline.</summary>
public sealed record Job
{
    public required long Id { get; init; }

    public required long ProjectId { get; init; }

    public required long PipelineId { get; init; }

    public required string Name { get; init; }

    public required string Stage { get; init; }

    public required PipelineStatus Status { get; init; }

    public required long UserId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }

    public double? Duration => (FinishedAt - StartedAt)?.TotalSeconds;

    public double? QueuedDuration => (StartedAt - CreatedAt)?.TotalSeconds;
}
