namespace GitLabGraph.Sandbox.World.Delivery;

public sealed record Pipeline
{
    public required long Id { get; init; }

    public required int Iid { get; init; }

    public required long ProjectId { get; init; }

    public required string Sha { get; init; }

    public required string Ref { get; init; }

    public bool IsTag { get; init; }

    public required PipelineStatus Status { get; init; }

    /// <summary>push, web, schedule, api, trigger, parent_pipeline, merge_request_event and so on.</summary>
    public string Source { get; init; } = "push";

    public required long UserId { get; init; }

    /// <summary>What <c>workflow:name</c> of the configuration made of it; null without one.</summary>
    public string? Name { get; init; }

    public long? MergeRequestId { get; init; }

    /// <summary>The pipeline whose job started it; null for one that stands alone.</summary>
    public long? UpstreamId { get; init; }

    /// <summary>What was wrong with its configuration; such a pipeline has no jobs.</summary>
    public string? YamlErrors { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>Percent with two digits, as GitLab writes it; null when no job reports it.</summary>
    public string? Coverage { get; init; }

    public int? Duration => (int?)(FinishedAt - StartedAt)?.TotalSeconds;

    public int? QueuedDuration => (int?)(StartedAt - CreatedAt)?.TotalSeconds;

    /// <summary>Child pipelines are left out of lists unless they are asked for.</summary>
    public bool IsChild => Source == "parent_pipeline";

    public bool IsFinished => Status is PipelineStatus.Success or PipelineStatus.Failed or PipelineStatus.Canceled;
}
