using System.Text;

namespace GitLabGraph.GraphQL.Language;

internal ref partial struct Utf8Lexer
{
    private const int LongestQuotation = 10_000;

    /// <summary>The current name or number as a string; the same string object for names seen lately.</summary>
    public readonly string ReadName() => NameCache.Intern(Text);

    /// <summary>What the current string means: without quotes, escapes resolved, a block string dedented.</summary>
    public readonly string ReadString() =>
        Kind == TokenKind.BlockString ? BlockString.Dedent(ReadBlock()) : ReadQuoted();

    /// <summary>How an error speaks of the current token: <c>Name "id"</c>, <c>"{"</c> or <c>&lt;EOF&gt;</c>.</summary>
    public readonly string Describe() => Kind switch
    {
        TokenKind.Name or TokenKind.Integer or TokenKind.Float => Quote(ReadName()),
        TokenKind.String or TokenKind.BlockString => Quote(ReadString()),
        _ => TokenText.Describe(Kind),
    };

    /// <summary>Unlike graphql-js: an error about a text of megabytes is not one of megabytes.</summary>
    private readonly string Quote(string value)
    {
        if (value.Length > LongestQuotation)
        {
            var cutsPair = char.IsHighSurrogate(value[LongestQuotation - 1]);
            value = $"{value.AsSpan(0, cutsPair ? LongestQuotation - 1 : LongestQuotation)}\u2026";
        }

        return $"{TokenText.Describe(Kind)} \"{value}\"";
    }

    private readonly string ReadBlock() =>
        Encoding.UTF8.GetString(_text[(Start + 3)..(End - 3)]).Replace("\\\"\"\"", "\"\"\"");

    private readonly string ReadQuoted()
    {
        var content = _text[(Start + 1)..(End - 1)];
        var escape = content.IndexOf((byte)'\\');
        if (escape < 0)
        {
            return content.IsEmpty ? string.Empty : Encoding.UTF8.GetString(content);
        }

        var value = new StringBuilder(content.Length);
        var position = Start + 1;
        while (escape >= 0)
        {
            value.Append(Encoding.UTF8.GetString(_text.Slice(position, escape)));
            position += escape;
            var (character, size) = ReadEscape(position);
            value.Append(character.ToString());
            position += size;
            escape = _text[position..(End - 1)].IndexOf((byte)'\\');
        }

        return value.Append(Encoding.UTF8.GetString(_text[position..(End - 1)])).ToString();
    }
}
