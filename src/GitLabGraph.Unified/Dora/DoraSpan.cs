namespace GitLabGraph.Unified.Dora;

/// <summary>The days that are looked at, the first and the last among them.</summary>
internal readonly record struct DoraSpan(DateOnly From, DateOnly To)
{
    public DateTimeOffset Begin => new(From, TimeOnly.MinValue, TimeSpan.Zero);

    /// <summary>The first moment behind the span.</summary>
    public DateTimeOffset End => new DateTimeOffset(To, TimeOnly.MinValue, TimeSpan.Zero).AddDays(1);

    /// <summary>The last moment that GitLab tells apart.</summary>
    public DateTimeOffset Last => End.AddMicroseconds(-1);

    public int Days => To.DayNumber - From.DayNumber + 1;

    public bool Holds(DateTimeOffset? moment) => moment >= Begin && moment < End;
}
