namespace GitLabGraph.Sandbox.World.Code;

public sealed record Deployment
{
    public required long Id { get; init; }

    public required int Iid { get; init; }

    public required long ProjectId { get; init; }

    public required long EnvironmentId { get; init; }

    public required string Ref { get; init; }

    public required string Sha { get; init; }

    /// <summary>created, running, success, failed or canceled.</summary>
    public required string Status { get; init; }

    public required long UserId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }
}
