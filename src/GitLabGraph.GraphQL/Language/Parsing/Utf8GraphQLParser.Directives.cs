namespace GitLabGraph.GraphQL.Language;

/// <content>Directives: section 2.12 of the specification.</content>
public ref partial struct Utf8GraphQLParser
{
    private DirectiveNode[] ParseDirectives(bool isConstant)
    {
        if (!Peek(TokenKind.At))
        {
            return [];
        }

        var mark = _nodes.Count;
        while (Peek(TokenKind.At))
        {
            if (_nodes.Count - mark == _options.MaxAllowedDirectives)
            {
                throw Error(
                    $"One place has more than {_options.MaxAllowedDirectives} directives. Parsing aborted.");
            }

            _nodes.Push(ParseDirective(isConstant));
        }

        return _nodes.PopFrom<DirectiveNode>(mark);
    }

    private DirectiveNode ParseDirective(bool isConstant)
    {
        var start = _lexer.Start;
        Expect(TokenKind.At);
        var name = ParseName();
        var arguments = ParseArguments(isConstant);
        return new DirectiveNode(name, arguments, SpanFrom(start));
    }
}
