namespace GitLabGraph.GraphQL.Language;

/// <summary>
/// Cuts a document into tokens without copying it. A copy of the struct is a bookmark: advancing the copy looks ahead.
/// Texts are checked when their token is read, and decoded only when somebody asks.
/// </summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Appendix-Grammar-Summary.Lexical-Tokens"/></remarks>
internal ref partial struct Utf8Lexer(Source source)
{
    private readonly Source _source = source;
    private readonly ReadOnlySpan<byte> _text = source.Body.Span;

    public TokenKind Kind { get; private set; } = TokenKind.StartOfFile;

    /// <summary>The byte at which the current token begins.</summary>
    public int Start { get; private set; }

    /// <summary>The byte after the current token.</summary>
    public int End { get; private set; }

    /// <summary>The bytes of the current token as written, quotes included.</summary>
    public readonly ReadOnlySpan<byte> Text => _text[Start..End];

    /// <summary>Moves to the next token; stays at the end of the file once there.</summary>
    public void Advance()
    {
        var position = End;
        while (position < _text.Length)
        {
            var kind = TokenStart.KindOf(_text[position]);
            if (kind == TokenKind.Ignored)
            {
                position++;
            }
            else if (kind == TokenKind.Comment)
            {
                position = SkipComment(position);
            }
            else if (kind == TokenKind.Unknown && _text[position..].StartsWith(ByteOrderMark))
            {
                // Ignored anywhere, not only at the beginning: section 2.1.1 of the specification.
                position += ByteOrderMark.Length;
            }
            else
            {
                ReadToken(kind, position);
                return;
            }
        }

        Accept(TokenKind.EndOfFile, _text.Length, _text.Length);
    }

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    private void ReadToken(TokenKind kind, int start)
    {
        switch (kind)
        {
            case TokenKind.Name:
                Accept(kind, start, EndOfName(start + 1));
                break;
            case TokenKind.Integer:
                ReadNumber(start);
                break;
            case TokenKind.String when _text[start..].StartsWith("\"\"\""u8):
                ReadBlockString(start);
                break;
            case TokenKind.String:
                ReadString(start);
                break;
            case TokenKind.Spread when _text[start..].StartsWith("..."u8):
                Accept(kind, start, start + 3);
                break;
            case TokenKind.Spread or TokenKind.Unknown:
                throw UnexpectedCharacter(start);
            default:
                Accept(kind, start, start + 1);
                break;
        }
    }

    private void Accept(TokenKind kind, int start, int end)
    {
        Kind = kind;
        Start = start;
        End = end;
    }

    private readonly int EndOfName(int position)
    {
        while (position < _text.Length && TokenStart.ContinuesName(_text[position]))
        {
            position++;
        }

        return position;
    }

    private readonly int SkipComment(int start)
    {
        var rest = _text[start..];
        var length = rest.IndexOfAny((byte)'\n', (byte)'\r');
        var comment = length < 0 ? rest : rest[..length];

        // What is not text ends the comment, and is refused as the beginning of the next token.
        return start + Utf8Text.LengthOfValidPrefix(comment);
    }
}
