using GitLabGraph.Unified.Errors;

namespace GitLabGraph.Unified.Dora;

/// <summary>The days that are looked at, the first and the last among them.</summary>
internal readonly record struct DoraSpan(DateOnly From, DateOnly To)
{
    /// <exception cref="GraphQL.Errors.GraphQLException">It ends before it begins.</exception>
    public static DoraSpan Of(DateOnly from, DateOnly to) =>
        from <= to ? new(from, to) : throw UnifiedErrors.Invalid("The span ends before it begins.");

    public DateTimeOffset Begin => new(From, TimeOnly.MinValue, TimeSpan.Zero);

    /// <summary>The last moment that GitLab tells apart.</summary>
    public DateTimeOffset Last => new(To, new TimeOnly(TimeOnly.MaxValue.Ticks / 10 * 10), TimeSpan.Zero);

    /// <summary>The day behind the span; the last there is has none.</summary>
    public DateOnly NextDay => To < DateOnly.MaxValue ? To.AddDays(1) : To;

    public int Days => To.DayNumber - From.DayNumber + 1;

    public bool Holds(DateTimeOffset? moment) =>
        moment is { } told && DateOnly.FromDateTime(told.UtcDateTime) is var day && day >= From && day <= To;
}
