namespace GitLabGraph.Sandbox.World.Code;

public sealed record Pipeline
{
    public required long Id { get; init; }

    public required int Iid { get; init; }

    public required long ProjectId { get; init; }

    public required string Sha { get; init; }

    public required string Ref { get; init; }

    public required PipelineStatus Status { get; init; }

    public string Source { get; init; } = "push";

    public required long UserId { get; init; }

    public long? MergeRequestId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>Percent with two digits, as GitLab writes it; null when no job reports it.</summary>
    public string? Coverage { get; init; }

    public int? Duration => (int?)(FinishedAt - StartedAt)?.TotalSeconds;
}
