using System.Text;

namespace GitLabGraph.GraphQL.Language;

internal ref partial struct Utf8Lexer
{
    /// <summary>The longest that <c>\u{...}</c> can be: eight digits between the braces.</summary>
    private const int LongestEscape = 12;

    private readonly (Rune Character, int Size) ReadEscape(int start)
    {
        if (!Is(start + 1, 'u'))
        {
            return (ReadSimpleEscape(start), 2);
        }

        return Is(start + 2, '{') ? ReadBracedEscape(start) : ReadFixedEscape(start);
    }

    private readonly Rune ReadSimpleEscape(int start)
    {
        var code = start + 1 < _text.Length ? _text[start + 1] : (byte)0;
        return new Rune(code switch
        {
            (byte)'"' or (byte)'\\' or (byte)'/' => (char)code,
            (byte)'b' => '\b',
            (byte)'f' => '\f',
            (byte)'n' => '\n',
            (byte)'r' => '\r',
            (byte)'t' => '\t',
            _ => throw Error(start, $"Invalid character escape sequence: \"{Excerpt(start, 2)}\"."),
        });
    }

    private readonly (Rune Character, int Size) ReadBracedEscape(int start)
    {
        var codePoint = 0;
        var size = 3;
        while (size < LongestEscape)
        {
            var position = start + size++;
            if (Is(position, '}'))
            {
                // "\u{}" is four characters long and says nothing.
                if (size < 5 || !Rune.IsValid(codePoint))
                {
                    break;
                }

                return (new Rune(codePoint), size);
            }

            codePoint = (codePoint << 4) | HexadecimalDigit(position);
            if (codePoint < 0)
            {
                break;
            }
        }

        throw InvalidUnicodeEscape(start, size);
    }

    private readonly (Rune Character, int Size) ReadFixedEscape(int start)
    {
        var code = FourHexadecimalDigits(start + 2);
        if (Rune.IsValid(code))
        {
            return (new Rune(code), 6);
        }

        // JSON's way to write what lies beyond U+FFFF: two escapes that are a surrogate pair together.
        if (code >= 0 && char.IsHighSurrogate((char)code) && Is(start + 6, '\\') && Is(start + 7, 'u'))
        {
            var trailing = FourHexadecimalDigits(start + 8);
            if (trailing >= 0 && char.IsLowSurrogate((char)trailing))
            {
                return (new Rune((char)code, (char)trailing), 12);
            }
        }

        throw InvalidUnicodeEscape(start, 6);
    }

    private readonly SyntaxException InvalidUnicodeEscape(int start, int size) =>
        Error(start, $"Invalid Unicode escape sequence: \"{Excerpt(start, size)}\".");

    /// <summary>Negative when one of the four is not a hexadecimal digit.</summary>
    private readonly int FourHexadecimalDigits(int position) =>
        (HexadecimalDigit(position) << 12)
        | (HexadecimalDigit(position + 1) << 8)
        | (HexadecimalDigit(position + 2) << 4)
        | HexadecimalDigit(position + 3);

    private readonly int HexadecimalDigit(int position)
    {
        if (position >= _text.Length || !char.IsAsciiHexDigit((char)_text[position]))
        {
            return -1;
        }

        var code = _text[position];
        return code <= '9' ? code - '0' : (code | 0x20) - 'a' + 10;
    }
}
