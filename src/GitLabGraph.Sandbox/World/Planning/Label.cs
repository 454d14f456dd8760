namespace GitLabGraph.Sandbox.World.Planning;

public sealed record Label
{
    public required long Id { get; init; }

    public required Place Place { get; init; }

    public required string Title { get; init; }

    public string? Description { get; init; }

    /// <summary><c>#rrggbb</c>.</summary>
    public required string Color { get; init; }

    /// <summary>Priority within one project; null where none is set.</summary>
    public int? Priority { get; init; }

    public bool IsArchived { get; init; }

    public bool LocksOnMerge { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>What stands before the last <c>::</c>: an item carries one label of a key.</summary>
    public string? ScopeKey => Title.LastIndexOf("::", StringComparison.Ordinal) is > 0 and var at ? Title[..at] : null;

    public string TextColor => LabelColor.TextOn(Color);
}
