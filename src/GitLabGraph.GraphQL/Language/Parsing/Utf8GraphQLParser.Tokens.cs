using System.Runtime.CompilerServices;

namespace GitLabGraph.GraphQL.Language;

public ref partial struct Utf8GraphQLParser
{
    private void Advance()
    {
        _endOfLastToken = _lexer.End;
        _lexer.Advance();
        if (_lexer.Kind != TokenKind.EndOfFile && ++_tokenCount > _options.MaxAllowedTokens)
        {
            // "that" is graphql-js's spelling; tools recognise the sentence.
            throw Error($"Document contains more that {_options.MaxAllowedTokens} tokens. Parsing aborted.");
        }
    }

    private readonly bool Peek(TokenKind kind) => _lexer.Kind == kind;

    private readonly bool PeekKeyword(ReadOnlySpan<byte> keyword) =>
        _lexer.Kind == TokenKind.Name && _lexer.Text.SequenceEqual(keyword);

    private void Expect(TokenKind kind)
    {
        if (!TryTake(kind))
        {
            throw Expected(kind);
        }
    }

    private bool TryTake(TokenKind kind)
    {
        if (_lexer.Kind != kind)
        {
            return false;
        }

        Advance();
        return true;
    }

    private void ExpectKeyword(ReadOnlySpan<byte> keyword)
    {
        if (!TryTakeKeyword(keyword))
        {
            throw Error($"Expected \"{NameCache.Intern(keyword)}\", found {_lexer.Describe()}.");
        }
    }

    private bool TryTakeKeyword(ReadOnlySpan<byte> keyword)
    {
        if (!PeekKeyword(keyword))
        {
            return false;
        }

        Advance();
        return true;
    }

    private readonly TextSpan SpanFrom(int start) => new(start, _endOfLastToken);

    /// <summary>Called where the grammar nests; without a limit, nesting would eat the stack and the process.</summary>
    private void Deepen()
    {
        if (++_depth > _options.MaxAllowedRecursionDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw Error($"Document nests deeper than {Math.Min(_depth, _options.MaxAllowedRecursionDepth)} levels. "
                + "Parsing aborted.");
        }
    }

    private readonly SyntaxException Expected(TokenKind kind) =>
        Error($"Expected {TokenText.Describe(kind)}, found {_lexer.Describe()}.");

    private readonly SyntaxException Unexpected() => Unexpected(_lexer);

    private static SyntaxException Unexpected(Utf8Lexer token) =>
        token.Error(token.Start, $"Unexpected {token.Describe()}.");

    private readonly SyntaxException Error(string description) => _lexer.Error(_lexer.Start, description);
}
