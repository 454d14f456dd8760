namespace GitLabGraph.GraphQL.Language;

/// <content>Type references: section 2.11 of the specification.</content>
public ref partial struct Utf8GraphQLParser
{
    private TypeNode ParseTypeReference()
    {
        var start = _lexer.Start;
        TypeNode type = Peek(TokenKind.LeftBracket) ? ParseListType() : ParseNamedType();
        return TryTake(TokenKind.Bang) ? new NonNullTypeNode(type, SpanFrom(start)) : type;
    }

    private ListTypeNode ParseListType()
    {
        var start = _lexer.Start;
        Expect(TokenKind.LeftBracket);
        Deepen();
        var type = ParseTypeReference();
        _depth--;
        Expect(TokenKind.RightBracket);
        return new ListTypeNode(type, SpanFrom(start));
    }

    private NamedTypeNode ParseNamedType()
    {
        var name = ParseName();
        return new NamedTypeNode(name, name.Span);
    }
}
