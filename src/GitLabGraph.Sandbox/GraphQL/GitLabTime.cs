using System.Globalization;

namespace GitLabGraph.Sandbox.GraphQL;

/// <summary>Moments and days as GitLab's GraphQL writes and reads them.</summary>
internal static class GitLabTime
{
    /// <summary><c>Time</c> is ISO 8601 with seconds, in UTC.</summary>
    public static string? Write(DateTimeOffset? moment) =>
        moment?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static string? Write(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateTimeOffset? ReadMoment(string? text) =>
        DateTimeOffset.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
                out var moment)
            ? moment
            : null;

    public static DateOnly? ReadDay(string? text) =>
        ReadMoment(text) is { } moment ? DateOnly.FromDateTime(moment.UtcDateTime) : null;
}
