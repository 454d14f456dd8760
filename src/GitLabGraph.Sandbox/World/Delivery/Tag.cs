namespace GitLabGraph.Sandbox.World.Delivery;

/// <summary>A tag of a repository.</summary>
public sealed record Tag
{
    public required long Id { get; init; }

    public required long ProjectId { get; init; }

    public required string Name { get; init; }

    public required string Sha { get; init; }
}
