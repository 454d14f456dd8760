namespace GitLabGraph.Sandbox.World.People;

/// <summary>A group or subgroup.</summary>
public sealed record Group
{
    public required long Id { get; init; }

    public long? ParentId { get; init; }

    public required string Name { get; init; }

    public required string Path { get; init; }

    public required string FullPath { get; init; }

    /// <summary>Names from the root down, joined by " / ".</summary>
    public required string FullName { get; init; }

    public string Description { get; init; } = "";

    public Visibility Visibility { get; init; } = Visibility.Private;

    public string? AvatarUrl { get; init; }

    public bool IsArchived { get; init; }

    public DateOnly? MarkedForDeletionOn { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public Place Place => Place.OfGroup(Id);
}
