namespace GitLabGraph.Sandbox.World.Seeding;

/// <summary>Where seeded history begins and ends.</summary>
internal static class SeedTime
{
    public static DateTimeOffset End => WorldClock.Epoch;

    public static DateTimeOffset Founding => End.AddDays(-1200);

    public static DateTimeOffset FirstIssue => End.AddDays(-420);

    public static DateOnly Day(DateTimeOffset moment) => DateOnly.FromDateTime(moment.UtcDateTime);
}
