namespace GitLabGraph.Sandbox.World.Code;

/// <summary>A file of a project's default branch; the world keeps no history of contents.</summary>
public sealed record RepositoryFile
{
    public required long Id { get; init; }

    public required long ProjectId { get; init; }

    public required string Path { get; init; }

    public required string Content { get; init; }
}
