using System.Globalization;

namespace GitLabGraph.Unified.Upstream;

/// <summary>Writes a list's path with its filter: what the client did not give is not sent.</summary>
internal static class RestQuery
{
    public static string Of(string list, IEnumerable<(string Name, string? Value)> filter) =>
        list + '?' + string.Join('&', filter.Where(static pair => pair.Value is not null)
            .Select(static pair => $"{Uri.EscapeDataString(pair.Name)}={Uri.EscapeDataString(pair.Value!)}"));

    public static string? Moment(DateTimeOffset? time) =>
        time?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFZ", CultureInfo.InvariantCulture);
}
