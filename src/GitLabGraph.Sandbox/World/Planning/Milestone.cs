namespace GitLabGraph.Sandbox.World.Planning;

public sealed record Milestone
{
    public required long Id { get; init; }

    public required int Iid { get; init; }

    public required Place Place { get; init; }

    public required string Title { get; init; }

    public string? Description { get; init; }

    public bool IsClosed { get; init; }

    public DateOnly? StartDate { get; init; }

    public DateOnly? DueDate { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public bool IsExpiredOn(DateOnly day) => DueDate < day;
}
