namespace GitLabGraph.Sandbox.World.History;

public sealed record LabelEvent
{
    public required long Id { get; init; }

    public required Target Target { get; init; }

    public required long UserId { get; init; }

    public required long LabelId { get; init; }

    /// <summary>False when the label was taken away.</summary>
    public required bool IsAdded { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
