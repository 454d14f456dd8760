namespace GitLabGraph.GraphQL.Language;

internal ref partial struct Utf8Lexer
{
    private void ReadNumber(int start)
    {
        var position = start;
        if (Is(position, '-'))
        {
            position++;
        }

        position = ReadIntegerPart(position);
        var kind = TokenKind.Integer;
        if (Is(position, '.'))
        {
            kind = TokenKind.Float;
            position = ReadDigits(position + 1);
        }

        if (Is(position, 'e') || Is(position, 'E'))
        {
            kind = TokenKind.Float;
            position++;
            position = ReadDigits(Is(position, '+') || Is(position, '-') ? position + 1 : position);
        }

        // "1.2.3" and "0xF1" would otherwise read as two tokens, which no author means.
        if (Is(position, '.') || (position < _text.Length && TokenStart.BeginsName(_text[position])))
        {
            throw ExpectedDigit(position);
        }

        Accept(kind, start, position);
    }

    private readonly int ReadIntegerPart(int position)
    {
        if (!Is(position, '0'))
        {
            return ReadDigits(position);
        }

        position++;
        return IsDigitAt(position)
            ? throw Error(position, $"Invalid number, unexpected digit after 0: {DescribeCharacter(position)}.")
            : position;
    }

    private readonly int ReadDigits(int position)
    {
        if (!IsDigitAt(position))
        {
            throw ExpectedDigit(position);
        }

        while (IsDigitAt(position))
        {
            position++;
        }

        return position;
    }

    private readonly SyntaxException ExpectedDigit(int position) =>
        Error(position, $"Invalid number, expected digit but got: {DescribeCharacter(position)}.");

    private readonly bool Is(int position, char expected) =>
        position < _text.Length && _text[position] == expected;

    private readonly bool IsDigitAt(int position) =>
        position < _text.Length && TokenStart.IsDigit(_text[position]);
}
