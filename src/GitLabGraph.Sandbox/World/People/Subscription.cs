namespace GitLabGraph.Sandbox.World.People;

/// <summary>The paid plan of a root group, as gitlab.com tells it.</summary>
public sealed record Subscription
{
    public required long GroupId { get; init; }

    public required string PlanCode { get; init; }

    public required string PlanName { get; init; }

    public bool IsTrial { get; init; }

    public int Seats { get; init; }

    public int MaxSeatsUsed { get; init; }

    public required DateOnly StartsOn { get; init; }

    public DateOnly? EndsOn { get; init; }
}
