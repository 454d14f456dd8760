namespace GitLabGraph.Sandbox.World.Changes.Planning;

public sealed record MilestoneEdit
{
    public Edit<string?> Title { get; init; }

    public Edit<string?> Description { get; init; }

    public Edit<DateOnly?> StartDate { get; init; }

    public Edit<DateOnly?> DueDate { get; init; }

    /// <summary>True closes, false activates.</summary>
    public bool? Close { get; init; }
}
