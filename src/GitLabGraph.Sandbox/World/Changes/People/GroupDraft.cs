namespace GitLabGraph.Sandbox.World.Changes.People;

public sealed record GroupDraft
{
    public string? Name { get; init; }

    public string? Path { get; init; }

    public long? ParentId { get; init; }

    public string? Description { get; init; }

    public Visibility Visibility { get; init; } = Visibility.Private;
}
