namespace GitLabGraph.GraphQL.Language;

/// <content>What definitions and extensions of types have in common: fields, arguments, values, members.</content>
public ref partial struct Utf8GraphQLParser
{
    private OperationTypeDefinitionNode[] ParseOperationTypeDefinitions()
    {
        if (!TryTake(TokenKind.LeftBrace))
        {
            return [];
        }

        var mark = _nodes.Count;
        do
        {
            var start = _lexer.Start;
            var operation = ParseOperationType();
            Expect(TokenKind.Colon);
            var type = ParseNamedType();
            _nodes.Push(new OperationTypeDefinitionNode(operation, type, SpanFrom(start)));
        }
        while (!TryTake(TokenKind.RightBrace));

        return _nodes.PopFrom<OperationTypeDefinitionNode>(mark);
    }

    private NamedTypeNode[] ParseImplementsInterfaces() =>
        TryTakeKeyword("implements"u8) ? ParseNamedTypes(TokenKind.Ampersand) : [];

    private NamedTypeNode[] ParseUnionMemberTypes() =>
        TryTake(TokenKind.Equal) ? ParseNamedTypes(TokenKind.Pipe) : [];

    private NamedTypeNode[] ParseNamedTypes(TokenKind delimiter)
    {
        TryTake(delimiter);
        var mark = _nodes.Count;
        do
        {
            _nodes.Push(ParseNamedType());
        }
        while (TryTake(delimiter));

        return _nodes.PopFrom<NamedTypeNode>(mark);
    }

    private FieldDefinitionNode[] ParseFieldDefinitions()
    {
        if (!TryTake(TokenKind.LeftBrace))
        {
            return [];
        }

        var mark = _nodes.Count;
        do
        {
            _nodes.Push(ParseFieldDefinition());
        }
        while (!TryTake(TokenKind.RightBrace));

        return _nodes.PopFrom<FieldDefinitionNode>(mark);
    }

    private FieldDefinitionNode ParseFieldDefinition()
    {
        var start = _lexer.Start;
        var description = ParseDescription();
        var name = ParseName();
        var arguments = ParseInputValueDefinitions(TokenKind.LeftParenthesis, TokenKind.RightParenthesis);
        Expect(TokenKind.Colon);
        var type = ParseTypeReference();
        var directives = ParseDirectives(isConstant: true);
        return new FieldDefinitionNode(description, name, arguments, type, directives, SpanFrom(start));
    }

    private InputValueDefinitionNode[] ParseInputValueDefinitions(TokenKind open, TokenKind close)
    {
        if (!TryTake(open))
        {
            return [];
        }

        var mark = _nodes.Count;
        do
        {
            _nodes.Push(ParseInputValueDefinition());
        }
        while (!TryTake(close));

        return _nodes.PopFrom<InputValueDefinitionNode>(mark);
    }

    private InputValueDefinitionNode ParseInputValueDefinition()
    {
        var start = _lexer.Start;
        var description = ParseDescription();
        var name = ParseName();
        Expect(TokenKind.Colon);
        var type = ParseTypeReference();
        var defaultValue = TryTake(TokenKind.Equal) ? ParseValueLiteral(isConstant: true) : null;
        var directives = ParseDirectives(isConstant: true);
        return new InputValueDefinitionNode(description, name, type, defaultValue, directives, SpanFrom(start));
    }

    private EnumValueDefinitionNode[] ParseEnumValueDefinitions()
    {
        if (!TryTake(TokenKind.LeftBrace))
        {
            return [];
        }

        var mark = _nodes.Count;
        do
        {
            var start = _lexer.Start;
            var description = ParseDescription();
            var name = ParseEnumValueName();
            var directives = ParseDirectives(isConstant: true);
            _nodes.Push(new EnumValueDefinitionNode(description, name, directives, SpanFrom(start)));
        }
        while (!TryTake(TokenKind.RightBrace));

        return _nodes.PopFrom<EnumValueDefinitionNode>(mark);
    }

    private NameNode ParseEnumValueName() =>
        PeekWord("true") || PeekWord("false") || PeekWord("null")
            ? throw Error($"{_lexer.Describe()} is reserved and cannot be used for an enum value.")
            : ParseName();

    private NameNode[] ParseDirectiveLocations()
    {
        TryTake(TokenKind.Pipe);
        var mark = _nodes.Count;
        do
        {
            var token = _lexer;
            var location = ParseName();
            _nodes.Push(DirectiveLocationNames.All.Contains(location.Value) ? location : throw Unexpected(token));
        }
        while (TryTake(TokenKind.Pipe));

        return _nodes.PopFrom<NameNode>(mark);
    }
}
