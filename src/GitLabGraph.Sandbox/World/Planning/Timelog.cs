namespace GitLabGraph.Sandbox.World.Planning;

/// <summary>Time spent, in seconds; negative when somebody takes time back.</summary>
public sealed record Timelog
{
    public required long Id { get; init; }

    public required Target Target { get; init; }

    public required long UserId { get; init; }

    public required int Seconds { get; init; }

    public required DateTimeOffset SpentAt { get; init; }

    public string? Summary { get; init; }
}
