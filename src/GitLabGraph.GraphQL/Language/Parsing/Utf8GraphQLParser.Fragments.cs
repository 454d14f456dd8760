namespace GitLabGraph.GraphQL.Language;

/// <content>Fragments: section 2.8 of the specification.</content>
public ref partial struct Utf8GraphQLParser
{
    private SelectionNode ParseFragment()
    {
        var start = _lexer.Start;
        Expect(TokenKind.Spread);
        var hasTypeCondition = TryTakeKeyword("on"u8);
        if (!hasTypeCondition && Peek(TokenKind.Name))
        {
            var name = ParseName();
            var spreadDirectives = ParseDirectives(isConstant: false);
            return new FragmentSpreadNode(name, spreadDirectives, SpanFrom(start));
        }

        var typeCondition = hasTypeCondition ? ParseNamedType() : null;
        var directives = ParseDirectives(isConstant: false);
        var selectionSet = ParseSelectionSet();
        return new InlineFragmentNode(typeCondition, directives, selectionSet, SpanFrom(start));
    }

    private FragmentDefinitionNode ParseFragmentDefinition()
    {
        var start = _lexer.Start;
        var description = ParseDescription();
        ExpectKeyword("fragment"u8);
        var name = ParseFragmentName();
        ExpectKeyword("on"u8);
        var typeCondition = ParseNamedType();
        var directives = ParseDirectives(isConstant: false);
        var selectionSet = ParseSelectionSet();
        return new FragmentDefinitionNode(description, name, typeCondition, directives, selectionSet, SpanFrom(start));
    }

    /// <summary>Any name but <c>on</c>, which would make a spread look like a type condition.</summary>
    private NameNode ParseFragmentName() => PeekWord("on") ? throw Unexpected() : ParseName();

    /// <summary>Whether the token's value is that word; graphql-js does not ask whether it stands in quotes.</summary>
    private readonly bool PeekWord(string word) => _lexer.Kind switch
    {
        TokenKind.Name => _lexer.ReadName() == word,
        TokenKind.String or TokenKind.BlockString => _lexer.ReadString() == word,
        _ => false,
    };
}
