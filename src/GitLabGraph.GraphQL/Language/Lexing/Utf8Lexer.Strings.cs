using System.Buffers;

namespace GitLabGraph.GraphQL.Language;

internal ref partial struct Utf8Lexer
{
    private static readonly SearchValues<byte> StringStops = SearchValues.Create("\"\\\n\r"u8);

    private void ReadString(int start)
    {
        var position = start + 1;
        while (true)
        {
            var length = _text[position..].IndexOfAny(StringStops);
            var stop = length < 0 ? _text.Length : position + length;
            RequireText(position, stop);
            if (Is(stop, '"'))
            {
                Accept(TokenKind.String, start, stop + 1);
                return;
            }

            if (!Is(stop, '\\'))
            {
                throw Error(stop, "Unterminated string.");
            }

            position = stop + ReadEscape(stop).Size;
        }
    }

    private void ReadBlockString(int start)
    {
        var position = start + 3;
        while (true)
        {
            var length = _text[position..].IndexOf("\"\"\""u8);
            var stop = length < 0 ? _text.Length : position + length;
            RequireText(position, stop);
            if (length < 0)
            {
                throw Error(stop, "Unterminated string.");
            }

            // In a block string a backslash escapes nothing but a closing mark, not even another backslash.
            if (length == 0 || _text[stop - 1] != '\\')
            {
                Accept(TokenKind.BlockString, start, stop + 3);
                return;
            }

            position = stop + 3;
        }
    }

    private readonly void RequireText(int start, int end)
    {
        var valid = start + Utf8Text.LengthOfValidPrefix(_text[start..end]);
        if (valid < end)
        {
            throw Error(valid, $"Invalid character within String: {DescribeCharacter(valid)}.");
        }
    }
}
