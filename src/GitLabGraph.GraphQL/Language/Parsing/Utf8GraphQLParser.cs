namespace GitLabGraph.GraphQL.Language;

/// <summary>
/// Reads GraphQL text, executable or type system language. Accepts and refuses what graphql-js does, in its words and
/// at its positions. Throws nothing but <see cref="SyntaxException"/>, whatever the bytes.
/// </summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Appendix-Grammar-Summary"/></remarks>
public ref partial struct Utf8GraphQLParser
{
    private readonly ParserOptions _options;
    private Utf8Lexer _lexer;
    private SyntaxNodeStack _nodes;
    private int _endOfLastToken;
    private int _tokenCount;
    private int _fieldCount;
    private int _depth;

    private Utf8GraphQLParser(Source source, ParserOptions? options)
    {
        _options = options ?? ParserOptions.Default;
        _lexer = new Utf8Lexer(source);
        _nodes = new SyntaxNodeStack();
    }

    /// <summary>Reads a document from UTF-8; the bytes are kept, not copied, as the document's source.</summary>
    public static DocumentNode Parse(ReadOnlyMemory<byte> text, ParserOptions? options = null) =>
        Parse(new Source(text), options);

    public static DocumentNode Parse(string text, ParserOptions? options = null) =>
        Parse(new Source(text), options);

    public static DocumentNode Parse(Source source, ParserOptions? options = null)
    {
        var parser = new Utf8GraphQLParser(source, options);
        try
        {
            parser.Advance();
            return parser.ParseDocument(source);
        }
        finally
        {
            parser._nodes.Return();
        }
    }

    /// <summary>Reads a single value, which may contain variables.</summary>
    public static ValueNode ParseValue(string text, ParserOptions? options = null)
    {
        var parser = new Utf8GraphQLParser(new Source(text), options);
        try
        {
            parser.Advance();
            var value = parser.ParseValueLiteral(isConstant: false);
            parser.Expect(TokenKind.EndOfFile);
            return value;
        }
        finally
        {
            parser._nodes.Return();
        }
    }

    /// <summary>Reads a single value in which variables are refused, such as a default value.</summary>
    public static ValueNode ParseConstantValue(string text, ParserOptions? options = null)
    {
        var parser = new Utf8GraphQLParser(new Source(text), options);
        try
        {
            parser.Advance();
            var value = parser.ParseValueLiteral(isConstant: true);
            parser.Expect(TokenKind.EndOfFile);
            return value;
        }
        finally
        {
            parser._nodes.Return();
        }
    }

    /// <summary>Reads a single type reference, such as <c>[ID!]!</c>.</summary>
    public static TypeNode ParseType(string text, ParserOptions? options = null)
    {
        var parser = new Utf8GraphQLParser(new Source(text), options);
        try
        {
            parser.Advance();
            var type = parser.ParseTypeReference();
            parser.Expect(TokenKind.EndOfFile);
            return type;
        }
        finally
        {
            parser._nodes.Return();
        }
    }
}
