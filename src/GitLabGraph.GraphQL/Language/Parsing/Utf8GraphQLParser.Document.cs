namespace GitLabGraph.GraphQL.Language;

/// <content>The document and its definitions: section 2.2 of the specification.</content>
public ref partial struct Utf8GraphQLParser
{
    private DocumentNode ParseDocument(Source source)
    {
        var mark = _nodes.Count;
        do
        {
            _nodes.Push(ParseDefinition());
        }
        while (!Peek(TokenKind.EndOfFile));

        return new DocumentNode(
            source, _nodes.PopFrom<DefinitionNode>(mark), new TextSpan(0, source.Body.Length))
        {
            TokenCount = _tokenCount,
        };
    }

    private DefinitionNode ParseDefinition()
    {
        if (Peek(TokenKind.LeftBrace))
        {
            return ParseOperationDefinition();
        }

        if (!PeekDescription())
        {
            return ParseDefinition(_lexer.Text)
                ?? (PeekKeyword("extend"u8) ? ParseTypeExtension() : throw Unexpected());
        }

        var keyword = _lexer;
        keyword.Advance();
        if (keyword.Kind == TokenKind.LeftBrace)
        {
            throw Error("Unexpected description, descriptions are not supported on shorthand queries.");
        }

        if (keyword.Kind != TokenKind.Name)
        {
            throw Unexpected(keyword);
        }

        return ParseDefinition(keyword.Text)
            ?? throw Error("Unexpected description, only GraphQL definitions support descriptions.");
    }

    private DefinitionNode? ParseDefinition(ReadOnlySpan<byte> keyword) => keyword switch
    {
        _ when keyword.SequenceEqual("query"u8) => ParseOperationDefinition(),
        _ when keyword.SequenceEqual("mutation"u8) => ParseOperationDefinition(),
        _ when keyword.SequenceEqual("subscription"u8) => ParseOperationDefinition(),
        _ when keyword.SequenceEqual("fragment"u8) => ParseFragmentDefinition(),
        _ when keyword.SequenceEqual("type"u8) => ParseObjectTypeDefinition(),
        _ when keyword.SequenceEqual("interface"u8) => ParseInterfaceTypeDefinition(),
        _ when keyword.SequenceEqual("union"u8) => ParseUnionTypeDefinition(),
        _ when keyword.SequenceEqual("enum"u8) => ParseEnumTypeDefinition(),
        _ when keyword.SequenceEqual("input"u8) => ParseInputObjectTypeDefinition(),
        _ when keyword.SequenceEqual("scalar"u8) => ParseScalarTypeDefinition(),
        _ when keyword.SequenceEqual("schema"u8) => ParseSchemaDefinition(),
        _ when keyword.SequenceEqual("directive"u8) => ParseDirectiveDefinition(),
        _ => null,
    };

    private NameNode ParseName()
    {
        if (!Peek(TokenKind.Name))
        {
            throw Expected(TokenKind.Name);
        }

        var name = new NameNode(_lexer.ReadName(), new TextSpan(_lexer.Start, _lexer.End));
        Advance();
        return name;
    }

    private readonly bool PeekDescription() => Peek(TokenKind.String) || Peek(TokenKind.BlockString);

    private StringValueNode? ParseDescription() => PeekDescription() ? ParseStringLiteral() : null;
}
