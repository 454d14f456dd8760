namespace GitLabGraph.Sandbox.World.History;

public sealed record MilestoneEvent
{
    public required long Id { get; init; }

    public required Target Target { get; init; }

    public required long UserId { get; init; }

    public required long MilestoneId { get; init; }

    /// <summary>False when the milestone was taken away.</summary>
    public required bool IsAdded { get; init; }

    public required string State { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
