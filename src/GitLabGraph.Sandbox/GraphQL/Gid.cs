using System.Globalization;

namespace GitLabGraph.Sandbox.GraphQL;

/// <summary>
/// GitLab's global ids, <c>gid://gitlab/Class/N</c>; clients may leave the prefix out of nothing but the number.
/// </summary>
internal static class Gid
{
    private const string Prefix = "gid://gitlab/";

    public static string Of(string type, long id) =>
        string.Create(CultureInfo.InvariantCulture, $"{Prefix}{type}/{id}");

    public static string Of(string type, string id) => $"{Prefix}{type}/{id}";

    /// <summary>
    /// The number at the end. Null for another class: an Issue's id is a WorkItem's and a ProjectLabel's a Label's,
    /// as in GitLab,
    /// so the caller names every class that it takes.
    /// </summary>
    public static long? Number(object? gid, params ReadOnlySpan<string> types)
    {
        var text = gid as string ?? "";
        foreach (var type in types)
        {
            var prefix = $"{Prefix}{type}/";
            if (text.StartsWith(prefix, StringComparison.Ordinal))
            {
                return Leading(text.AsSpan(prefix.Length));
            }
        }

        return null;
    }

    // As Ruby's to_i, by which GitLab's loader reads it: 12ab is 12, and no number at all is 0.
    private static long Leading(ReadOnlySpan<char> text)
    {
        var length = text.IndexOfAnyExceptInRange('0', '9');
        var digits = length < 0 ? text : text[..length];
        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }

    /// <summary>The last part of an id of any class: a discussion's forty hex digits.</summary>
    public static string Tail(object? gid) => (gid as string)?.Split('/')[^1] ?? "";
}
