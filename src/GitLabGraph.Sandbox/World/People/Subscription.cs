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

    /// <summary>The first day of its first year.</summary>
    public required DateOnly StartsOn { get; init; }

    /// <summary>Whether it is bought again every year; else it ended with its first.</summary>
    public bool IsRenewed { get; init; } = true;

    /// <summary>The year of it that a day lies in: a demonstration is never out of date.</summary>
    public (DateOnly StartsOn, DateOnly EndsOn) YearAt(DateOnly day) => YearAt(StartsOn, IsRenewed ? day : StartsOn);

    /// <summary>The year that a day lies in, of those that begin where the first did.</summary>
    public static (DateOnly StartsOn, DateOnly EndsOn) YearAt(DateOnly first, DateOnly day)
    {
        var years = day.Year - first.Year;
        var start = first.AddYears(first.AddYears(years) > day ? years - 1 : years);
        return (start, start.AddYears(1).AddDays(-1));
    }
}
