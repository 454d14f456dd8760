using System.Collections.Immutable;

namespace GitLabGraph.Sandbox.World.Delivery;

public sealed record Deployment
{
    public required long Id { get; init; }

    public required int Iid { get; init; }

    public required long ProjectId { get; init; }

    public required long EnvironmentId { get; init; }

    public required string Ref { get; init; }

    public bool IsTag { get; init; }

    public required string Sha { get; init; }

    public required DeploymentStatus Status { get; init; }

    public required long UserId { get; init; }

    /// <summary>The job that deployed; null when it was told by the API.</summary>
    public long? JobId { get; init; }

    /// <summary>
    /// What a successful one brought to its environment for the first time, by <see cref="DeliveredRequests"/>.
    /// </summary>
    public ImmutableArray<long> MergeRequestIds { get; init; } = [];

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Only of those that succeeded, failed or were canceled.</summary>
    public DateTimeOffset? FinishedAt { get; init; }
}
