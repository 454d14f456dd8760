using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace GitLabGraph.GitLab.Reading;

/// <summary>
/// Texts of JSON, whatever stands in them. JSON's grammar allows escapes of half a character, which are no text; those
/// become U+FFFD, as bytes that are no UTF-8 do.
/// </summary>
internal static partial class JsonText
{
    /// <summary>The text of a JSON string that stands between its quotes.</summary>
    public static string Of(ReadOnlySpan<byte> quoted)
    {
        try
        {
            return Read(quoted);
        }
        catch (InvalidOperationException)
        {
            return Mended(quoted);
        }
    }

    /// <summary>The element's text; null when it is none.</summary>
    public static string? Of(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return Mended(JsonMarshal.GetRawUtf8Value(value));
        }
    }

    private static string Mended(ReadOnlySpan<byte> quoted)
    {
        var whole = Escape().Replace(
            Encoding.UTF8.GetString(quoted), static escape => escape.Groups["half"].Success ? @"\ufffd" : escape.Value);
        return Read(Encoding.UTF8.GetBytes(whole));
    }

    private static string Read(ReadOnlySpan<byte> quoted)
    {
        var reader = new Utf8JsonReader(quoted);
        reader.Read();
        return reader.GetString()!;
    }

    // A pair of surrogates, half of one, or any other escape: in this order, so that none is read from its middle.
    [GeneratedRegex(
        """
        \\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}
        | (?<half>\\u[dD][89a-fA-F][0-9a-fA-F]{2})
        | \\.
        """,
        RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Escape();
}
