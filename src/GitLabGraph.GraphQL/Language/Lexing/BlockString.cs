using System.Text;

namespace GitLabGraph.GraphQL.Language;

/// <summary>The rules of text in triple quotes.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#BlockStringValue()"/></remarks>
internal static class BlockString
{
    /// <summary>Removes the indentation that all lines but the first share, and blank lines at both ends.</summary>
    public static string Dedent(string raw)
    {
        if (!raw.AsSpan().ContainsAny('\n', '\r'))
        {
            return IsBlank(raw) ? string.Empty : raw;
        }

        var lines = SplitLines(raw);
        var first = lines.FindIndex(line => !IsBlank(raw.AsSpan()[line]));
        if (first < 0)
        {
            return string.Empty;
        }

        var last = lines.FindLastIndex(line => !IsBlank(raw.AsSpan()[line]));
        var indentation = CommonIndentation(raw, lines);
        var value = new StringBuilder(raw.Length);
        for (var index = first; index <= last; index++)
        {
            var line = raw.AsSpan()[lines[index]];
            value.Append(index == 0 ? line : line[Math.Min(indentation, line.Length)..]);
            if (index < last)
            {
                value.Append('\n');
            }
        }

        return value.ToString();
    }

    /// <summary>The text in triple quotes, on lines of its own where that reads better.</summary>
    public static string Print(string value)
    {
        var escaped = value.Replace("\"\"\"", "\\\"\"\"");
        var lines = SplitLines(escaped);
        var isSingleLine = lines.Count == 1;
        var isIndented = !isSingleLine && lines.Skip(1).All(
            line => line.Start.Value == line.End.Value || IsSpace(escaped[line.Start.Value]));

        var endsInTripleQuotes = escaped.EndsWith("\\\"\"\"", StringComparison.Ordinal);
        var endsInQuoteOrSlash = (value.EndsWith('"') && !endsInTripleQuotes) || value.EndsWith('\\');
        var onOwnLines = !isSingleLine || value.Length > 70 || endsInQuoteOrSlash || endsInTripleQuotes;

        // A line that begins with a space would lose it as the second line: it stays on the first.
        var startsWithSpace = isSingleLine && value.Length > 0 && IsSpace(value[0]);
        var before = (onOwnLines && !startsWithSpace) || isIndented ? "\n" : string.Empty;
        var after = onOwnLines ? "\n" : string.Empty;
        return $"\"\"\"{before}{escaped}{after}\"\"\"";
    }

    private static int CommonIndentation(string raw, List<Range> lines)
    {
        var common = int.MaxValue;
        foreach (var range in lines.Skip(1))
        {
            var line = raw.AsSpan()[range];
            var indentation = line.IndexOfAnyExcept(' ', '\t');
            if (indentation >= 0)
            {
                common = Math.Min(common, indentation);
            }
        }

        return common;
    }

    private static bool IsBlank(ReadOnlySpan<char> line) => !line.ContainsAnyExcept(' ', '\t');

    private static bool IsSpace(char character) => character is ' ' or '\t';

    private static List<Range> SplitLines(string text)
    {
        var lines = new List<Range>();
        var start = 0;
        while (true)
        {
            var length = text.AsSpan(start).IndexOfAny('\n', '\r');
            if (length < 0)
            {
                lines.Add(start..text.Length);
                return lines;
            }

            var end = start + length;
            lines.Add(start..end);
            var isPair = text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n';
            start = end + (isPair ? 2 : 1);
        }
    }
}
