namespace GitLabGraph.GraphQL.Language;

/// <summary>What a token is; the order of the punctuators has no meaning.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#Token"/></remarks>
internal enum TokenKind : byte
{
    /// <summary>Only in the lexer's table: a byte that begins no token.</summary>
    Unknown,

    /// <summary>Only in the lexer's table: white space, line ends and commas.</summary>
    Ignored,

    /// <summary>Only in the lexer's table: comments are skipped, never handed out.</summary>
    Comment,
    StartOfFile,
    EndOfFile,
    Bang,
    Dollar,
    Ampersand,
    LeftParenthesis,
    RightParenthesis,
    Spread,
    Colon,
    Equal,
    At,
    LeftBracket,
    RightBracket,
    LeftBrace,
    Pipe,
    RightBrace,
    Name,
    Integer,
    Float,
    String,
    BlockString,
}
