namespace GitLabGraph.Sandbox.World.Planning;

/// <summary>An emoji reaction.</summary>
public sealed record Award
{
    public required long Id { get; init; }

    public required Target Target { get; init; }

    public required long UserId { get; init; }

    public required string Name { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
