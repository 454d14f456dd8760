using System.Globalization;
using GitLabGraph.Unified.Errors;

namespace GitLabGraph.Unified.Upstream;

/// <summary>Writes a list's path with its filter: what the client did not give is not sent.</summary>
internal static class RestQuery
{
    public static string Of(string list, IEnumerable<(string Name, string? Value)> filter) =>
        list + '?' + string.Join('&', filter.Where(static pair => pair.Value is not null)
            .Select(static pair => $"{Uri.EscapeDataString(pair.Name)}={Uri.EscapeDataString(pair.Value!)}"));

    /// <summary>Names as REST takes several: with commas between them, which no name of GitLab's holds.</summary>
    public static string? Names(IReadOnlyList<string>? names) => names?.Contains("") == true
        ? throw UnifiedErrors.Invalid("No tag has an empty name, and GitLab would list all; leave it out.")
        : Joined(names);

    private static string? Joined(IReadOnlyList<string>? names) =>
        names?.FirstOrDefault(static name => name.Contains(',', StringComparison.Ordinal)) is { } several
            ? throw UnifiedErrors.Invalid($"\"{several}\" is no tag's name: GitLab's have no commas.")
            : names is null ? null : string.Join(',', names);

    public static string? Moment(DateTimeOffset? time) =>
        time?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFZ", CultureInfo.InvariantCulture);
}
