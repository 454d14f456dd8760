namespace GitLabGraph.GraphQL.Language;

/// <summary>Which kind of token a byte begins, looked up rather than compared.</summary>
internal static class TokenStart
{
    private static readonly TokenKind[] Kinds = CreateKinds();

    public static TokenKind KindOf(byte code) => Kinds[code];

    public static bool IsDigit(byte code) => code is >= (byte)'0' and <= (byte)'9';

    public static bool BeginsName(byte code) => Kinds[code] == TokenKind.Name;

    public static bool ContinuesName(byte code) => Kinds[code] == TokenKind.Name || IsDigit(code);

    private static TokenKind[] CreateKinds()
    {
        var kinds = new TokenKind[256];
        foreach (var code in "\t\n\r ,"u8)
        {
            kinds[code] = TokenKind.Ignored;
        }

        foreach (var code in "_abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"u8)
        {
            kinds[code] = TokenKind.Name;
        }

        foreach (var code in "-0123456789"u8)
        {
            kinds[code] = TokenKind.Integer;
        }

        kinds['#'] = TokenKind.Comment;
        kinds['"'] = TokenKind.String;
        kinds['.'] = TokenKind.Spread;
        kinds['!'] = TokenKind.Bang;
        kinds['$'] = TokenKind.Dollar;
        kinds['&'] = TokenKind.Ampersand;
        kinds['('] = TokenKind.LeftParenthesis;
        kinds[')'] = TokenKind.RightParenthesis;
        kinds[':'] = TokenKind.Colon;
        kinds['='] = TokenKind.Equal;
        kinds['@'] = TokenKind.At;
        kinds['['] = TokenKind.LeftBracket;
        kinds[']'] = TokenKind.RightBracket;
        kinds['{'] = TokenKind.LeftBrace;
        kinds['|'] = TokenKind.Pipe;
        kinds['}'] = TokenKind.RightBrace;
        return kinds;
    }
}
