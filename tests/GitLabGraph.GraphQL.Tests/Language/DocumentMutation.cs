using System.Text;

namespace GitLabGraph.GraphQL.Tests.Language;

/// <summary>
/// Breaks a document in the ways that documents break: cut, doubled, swapped, strange characters in it.
/// </summary>
internal static class DocumentMutation
{
    private static readonly string[] Strangers =
    [
        "{", "}", "(", ")", "[", "]", "...", "..", ".", ":", "=", "@", "!", "|", "&", "$", "\"", "\"\"\"", "\\",
        "\\\"\"\"", "'", "%", "?", ";", "0", "00", "01", "-", "-x", "1.", "1.e", "1e", "1.2.3", "1a", "0xF", ".5", "+1",
        "1e+", "#", "\n", "\r", "\r\n", "\t", ",", "\uFEFF", "\0", "\u0007", "å", "语", "😀", "\u2028", "\uFFFF", "\u00A0",
        "on", "true", "null", "query", "fragment", "extend", "type", "schema", "input", "enum", "directive", "implements",
        "\"\\q\"", "\"\\u12\"", "\"\\u12G4\"", "\"\\uD800\"", "\"\\uD83D\\uD83D\"", "\"\\u{\"", "\"\\u{}\"",
        "\"\\u{110000}\"", "\"\\u{D800}\"", "\"\\u{80000000}\"", "\"\\u{000000001}\"", "\"\\u{G}\"", "\"\\😀\"",
        "\"\\u😀😀\"", "\"\\u{1😀", "\"a", "\"true\"", "\"on\"", "\"\"\"a", "\"\"", "\"text\"", "\"\"\" block \"\"\"", "__",
        "{}", "()", "[]"
    ];

    public static string Apply(Random random, string text)
    {
        for (var count = random.Next(1, 4); count > 0; count--)
        {
            text = ApplyOnce(random, text);
        }

        return WellFormed(text);
    }

    /// <summary>A document of tokens in no order at all.</summary>
    public static string Noise(Random random)
    {
        var text = new StringBuilder();
        for (var count = random.Next(12); count > 0; count--)
        {
            text.Append(Strangers[random.Next(Strangers.Length)]).Append(random.Next(2) == 0 ? " " : string.Empty);
        }

        return WellFormed(text.ToString());
    }

    private static string ApplyOnce(Random random, string text)
    {
        var start = random.Next(text.Length + 1);
        var end = Math.Min(text.Length, start + random.Next(1, 8));
        return random.Next(6) switch
        {
            0 => text.Remove(start, end - start),
            1 => text.Insert(start, text[start..end]),
            2 => text[..start],
            3 => text[..start] + new string([.. text[start..end].Reverse()]) + text[end..],
            _ => text.Insert(start, Strangers[random.Next(Strangers.Length)]),
        };
    }

    /// <summary>A cut in the middle of a surrogate pair leaves what UTF-8 cannot carry.</summary>
    private static string WellFormed(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
