namespace GitLabGraph.GraphQL.Language;

/// <content>Values and variables: sections 2.9 and 2.10 of the specification.</content>
public ref partial struct Utf8GraphQLParser
{
    private ValueNode ParseValueLiteral(bool isConstant) => _lexer.Kind switch
    {
        TokenKind.LeftBracket => ParseList(isConstant),
        TokenKind.LeftBrace => ParseObject(isConstant),
        TokenKind.Integer or TokenKind.Float => ParseNumber(),
        TokenKind.String or TokenKind.BlockString => ParseStringLiteral(),
        TokenKind.Name => ParseNamedValue(),
        TokenKind.Dollar when isConstant => throw UnexpectedVariable(),
        TokenKind.Dollar => ParseVariable(),
        _ => throw Unexpected(),
    };

    private VariableNode ParseVariable()
    {
        var start = _lexer.Start;
        Expect(TokenKind.Dollar);
        var name = ParseName();
        return new VariableNode(name, SpanFrom(start));
    }

    private SyntaxException UnexpectedVariable()
    {
        var dollar = _lexer;
        Advance();
        return Peek(TokenKind.Name)
            ? dollar.Error(dollar.Start, $"Unexpected variable \"${_lexer.ReadName()}\" in constant value.")
            : Unexpected(dollar);
    }

    private ValueNode ParseNumber()
    {
        var text = _lexer.ReadName();
        var span = new TextSpan(_lexer.Start, _lexer.End);
        ValueNode number = Peek(TokenKind.Integer) ? new IntValueNode(text, span) : new FloatValueNode(text, span);
        Advance();
        return number;
    }

    private StringValueNode ParseStringLiteral()
    {
        var span = new TextSpan(_lexer.Start, _lexer.End);
        var node = new StringValueNode(_lexer.ReadString(), Peek(TokenKind.BlockString), span);
        Advance();
        return node;
    }

    private ValueNode ParseNamedValue()
    {
        var name = _lexer.ReadName();
        var span = new TextSpan(_lexer.Start, _lexer.End);
        Advance();
        return name switch
        {
            "true" => new BooleanValueNode(true, span),
            "false" => new BooleanValueNode(false, span),
            "null" => new NullValueNode(span),
            _ => new EnumValueNode(name, span),
        };
    }

    private ListValueNode ParseList(bool isConstant)
    {
        var start = _lexer.Start;
        Expect(TokenKind.LeftBracket);
        Deepen();
        var mark = _nodes.Count;
        while (!TryTake(TokenKind.RightBracket))
        {
            _nodes.Push(ParseValueLiteral(isConstant));
        }

        _depth--;
        return new ListValueNode(_nodes.PopFrom<ValueNode>(mark), SpanFrom(start));
    }

    private ObjectValueNode ParseObject(bool isConstant)
    {
        var start = _lexer.Start;
        Expect(TokenKind.LeftBrace);
        Deepen();
        var mark = _nodes.Count;
        while (!TryTake(TokenKind.RightBrace))
        {
            _nodes.Push(ParseObjectField(isConstant));
        }

        _depth--;
        return new ObjectValueNode(_nodes.PopFrom<ObjectFieldNode>(mark), SpanFrom(start));
    }

    private ObjectFieldNode ParseObjectField(bool isConstant)
    {
        var start = _lexer.Start;
        var name = ParseName();
        Expect(TokenKind.Colon);
        var value = ParseValueLiteral(isConstant);
        return new ObjectFieldNode(name, value, SpanFrom(start));
    }
}
