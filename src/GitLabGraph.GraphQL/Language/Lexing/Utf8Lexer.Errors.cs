using System.Text;

namespace GitLabGraph.GraphQL.Language;

internal ref partial struct Utf8Lexer
{
    /// <summary>A syntax error at a byte of this document.</summary>
    public readonly SyntaxException Error(int offset, string description) => new(description, _source, offset);

    private readonly SyntaxException UnexpectedCharacter(int position)
    {
        if (_text[position] == '\'')
        {
            const string remedy = "did you mean to use a double quote (\")?";
            return Error(position, $"Unexpected single quote character ('), {remedy}");
        }

        var isCharacter = Utf8Text.TryDecode(_text[position..], out _);
        return Error(position, $"{(isCharacter ? "Unexpected" : "Invalid")} character: {DescribeCharacter(position)}.");
    }

    /// <summary>Printable ASCII in quotes, everything else by its code point.</summary>
    private readonly string DescribeCharacter(int position)
    {
        if (position >= _text.Length)
        {
            return TokenText.Describe(TokenKind.EndOfFile);
        }

        Utf8Text.TryDecode(_text[position..], out var codePoint);
        return codePoint switch
        {
            '"' => "'\"'",
            >= ' ' and <= '~' => $"\"{(char)codePoint}\"",
            _ => $"U+{codePoint:X4}",
        };
    }

    /// <summary>So many UTF-16 units of the document, as graphql-js cuts its excerpts.</summary>
    private readonly string Excerpt(int start, int length)
    {
        // No unit takes more than three bytes; a character that is cut in two becomes a replacement character.
        var bytes = _text[start..Math.Min(_text.Length, start + (length * 3))];
        var text = Encoding.UTF8.GetString(bytes);
        if (text.Length <= length)
        {
            return text;
        }

        return char.IsHighSurrogate(text[length - 1]) ? $"{text.AsSpan(0, length - 1)}\uFFFD" : text[..length];
    }
}
