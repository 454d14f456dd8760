namespace GitLabGraph.GraphQL.Language;

/// <content>Operations, selections and arguments: sections 2.3 to 2.7 of the specification.</content>
public ref partial struct Utf8GraphQLParser
{
    private OperationDefinitionNode ParseOperationDefinition()
    {
        var start = _lexer.Start;
        if (Peek(TokenKind.LeftBrace))
        {
            var selections = ParseSelectionSet();
            return new OperationDefinitionNode(
                null, OperationType.Query, null, [], [], selections, SpanFrom(start));
        }

        var description = ParseDescription();
        var operation = ParseOperationType();
        var name = Peek(TokenKind.Name) ? ParseName() : null;
        var variables = ParseVariableDefinitions();
        var directives = ParseDirectives(isConstant: false);
        var selectionSet = ParseSelectionSet();
        return new OperationDefinitionNode(
            description, operation, name, variables, directives, selectionSet, SpanFrom(start));
    }

    private OperationType ParseOperationType()
    {
        var keyword = _lexer;
        Expect(TokenKind.Name);
        return keyword.Text switch
        {
            var text when text.SequenceEqual("query"u8) => OperationType.Query,
            var text when text.SequenceEqual("mutation"u8) => OperationType.Mutation,
            var text when text.SequenceEqual("subscription"u8) => OperationType.Subscription,
            _ => throw Unexpected(keyword),
        };
    }

    private VariableDefinitionNode[] ParseVariableDefinitions()
    {
        if (!TryTake(TokenKind.LeftParenthesis))
        {
            return [];
        }

        var mark = _nodes.Count;
        do
        {
            _nodes.Push(ParseVariableDefinition());
        }
        while (!TryTake(TokenKind.RightParenthesis));

        return _nodes.PopFrom<VariableDefinitionNode>(mark);
    }

    private VariableDefinitionNode ParseVariableDefinition()
    {
        var start = _lexer.Start;
        var description = ParseDescription();
        var variable = ParseVariable();
        Expect(TokenKind.Colon);
        var type = ParseTypeReference();
        var defaultValue = TryTake(TokenKind.Equal) ? ParseValueLiteral(isConstant: true) : null;
        var directives = ParseDirectives(isConstant: true);
        return new VariableDefinitionNode(description, variable, type, defaultValue, directives, SpanFrom(start));
    }

    private SelectionSetNode ParseSelectionSet()
    {
        var start = _lexer.Start;
        Expect(TokenKind.LeftBrace);
        Deepen();
        var mark = _nodes.Count;
        do
        {
            _nodes.Push(Peek(TokenKind.Spread) ? ParseFragment() : ParseField());
        }
        while (!TryTake(TokenKind.RightBrace));

        _depth--;
        return new SelectionSetNode(_nodes.PopFrom<SelectionNode>(mark), SpanFrom(start));
    }

    private FieldNode ParseField()
    {
        if (Peek(TokenKind.Name) && ++_fieldCount > _options.MaxAllowedFields)
        {
            throw Error($"Document contains more than {_options.MaxAllowedFields} fields. Parsing aborted.");
        }

        var start = _lexer.Start;
        NameNode? alias = null;
        var name = ParseName();
        if (TryTake(TokenKind.Colon))
        {
            alias = name;
            name = ParseName();
        }

        var arguments = ParseArguments(isConstant: false);
        var directives = ParseDirectives(isConstant: false);
        var selectionSet = Peek(TokenKind.LeftBrace) ? ParseSelectionSet() : null;
        return new FieldNode(alias, name, arguments, directives, selectionSet, SpanFrom(start));
    }

    private ArgumentNode[] ParseArguments(bool isConstant)
    {
        if (!TryTake(TokenKind.LeftParenthesis))
        {
            return [];
        }

        var mark = _nodes.Count;
        do
        {
            var start = _lexer.Start;
            var name = ParseName();
            Expect(TokenKind.Colon);
            var value = ParseValueLiteral(isConstant);
            _nodes.Push(new ArgumentNode(name, value, SpanFrom(start)));
        }
        while (!TryTake(TokenKind.RightParenthesis));

        return _nodes.PopFrom<ArgumentNode>(mark);
    }
}
