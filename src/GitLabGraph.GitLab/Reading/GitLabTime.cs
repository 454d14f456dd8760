using System.Globalization;
using System.Text.Json;

namespace GitLabGraph.GitLab.Reading;

/// <summary>GitLab's three ways to write a time: ISO 8601 in the APIs, and two of Ruby's in webhooks.</summary>
internal static class GitLabTime
{
    private static readonly string[] Formats = ["yyyy-MM-dd HH:mm:ss 'UTC'", "yyyy-MM-dd HH:mm:ss zzz"];

    public static DateTimeOffset? Parse(JsonElement value) =>
        value.TryGetDateTimeOffset(out var time) ? time : Parse(JsonText.Of(value)!);

    public static DateTimeOffset? Parse(string text)
    {
        const DateTimeStyles Styles = DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces;

        return DateTimeOffset.TryParseExact(text, Formats, CultureInfo.InvariantCulture, Styles, out var exact)
            || DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, Styles, out exact)
                ? exact
                : null;
    }
}
