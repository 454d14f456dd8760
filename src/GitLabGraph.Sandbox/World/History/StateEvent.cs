namespace GitLabGraph.Sandbox.World.History;

public sealed record StateEvent
{
    public required long Id { get; init; }

    public required Target Target { get; init; }

    public required long UserId { get; init; }

    /// <summary>closed, reopened or merged.</summary>
    public required string State { get; init; }

    public long? SourceMergeRequestId { get; init; }

    public string? SourceCommit { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
