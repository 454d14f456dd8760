namespace GitLabGraph.Unified.Planning;

/// <summary>
/// GitLab keeps moments to the millionth and tells them to the second: what is told as a moment lies within its second.
/// </summary>
internal static class ToldMoment
{
    private const long TicksPerMillionth = TimeSpan.TicksPerMillisecond / 1000;

    /// <summary>The last that is told as this moment, for filters which say "at or before".</summary>
    public static DateTimeOffset? EndOf(DateTimeOffset? moment) =>
        moment is { } told && told.Ticks % TimeSpan.TicksPerSecond == 0
            ? told.AddTicks(TimeSpan.TicksPerSecond - TicksPerMillionth)
            : moment;
}
