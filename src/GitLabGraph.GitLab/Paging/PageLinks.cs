using System.Globalization;
using GitLabGraph.GitLab.Connections;

namespace GitLabGraph.GitLab.Paging;

/// <summary>
/// Finds the next page of a REST list: the <c>Link</c> header first, then <c>X-Next-Page</c>. Of a link only the
/// query is
/// taken and put to the path that was asked: a link cannot lead to another host or route, and an instance that is
/// reached by another name than it knows itself by still pages.
/// </summary>
internal static class PageLinks
{
    /// <summary>The path of the next page, or null at the end.</summary>
    public static string? Next(AnswerHeaders headers, string path, bool isFull)
    {
        if (headers.Link is { } link && NextOf(link) is { } query)
        {
            return Route(path) + query;
        }

        if (headers.NextPage is { } next)
        {
            return next.Length == 0 ? null : WithPage(path, next);
        }

        // A proxy that drops both headers must not turn a list into its first page. Keyset lists end without a link.
        return headers.Link is null && isFull && !path.Contains("pagination=keyset", StringComparison.Ordinal)
            ? WithPage(path, (Page(path) + 1).ToString(CultureInfo.InvariantCulture))
            : null;
    }

    /// <summary>The query of the link whose relation is "next".</summary>
    private static string? NextOf(string header)
    {
        foreach (var link in header.Split('<', StringSplitOptions.RemoveEmptyEntries))
        {
            var end = link.IndexOf('>', StringComparison.Ordinal);

            if (end > 0
                && IsNext(link.AsSpan(end))
                && link.IndexOf('?', StringComparison.Ordinal) is >= 0 and var start)
            {
                return link[start..end];
            }
        }

        return null;
    }

    private static bool IsNext(ReadOnlySpan<char> parameters) =>
        parameters.Contains("rel=\"next\"", StringComparison.OrdinalIgnoreCase)
        || parameters.Contains("rel=next", StringComparison.OrdinalIgnoreCase);

    private static string Route(string path) =>
        path.IndexOf('?', StringComparison.Ordinal) is >= 0 and var start ? path[..start] : path;

    private static string WithPage(string path, string page)
    {
        var kept = Parameters(path).Where(static parameter => !IsPage(parameter));
        return $"{Route(path)}?{string.Join('&', kept.Append("page=" + Uri.EscapeDataString(page)))}";
    }

    private static int Page(string path) =>
        Array.Find(Parameters(path), IsPage) is { } page
        && int.TryParse(page.AsSpan("page=".Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : 1;

    private static bool IsPage(string parameter) => parameter.StartsWith("page=", StringComparison.Ordinal);

    private static string[] Parameters(string path) =>
        path.IndexOf('?', StringComparison.Ordinal) is >= 0 and var start
            ? path[(start + 1)..].Split('&', StringSplitOptions.RemoveEmptyEntries)
            : [];
}
