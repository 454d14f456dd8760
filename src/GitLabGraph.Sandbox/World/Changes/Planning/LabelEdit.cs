namespace GitLabGraph.Sandbox.World.Changes.Planning;

/// <summary>What one may change of a label.</summary>
public sealed record LabelEdit
{
    public string? Title { get; init; }

    public string? Color { get; init; }

    public Edit<string?> Description { get; init; }

    public Edit<int?> Priority { get; init; }

    public bool? IsArchived { get; init; }
}
