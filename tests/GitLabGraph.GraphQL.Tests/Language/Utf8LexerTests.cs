using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Tests.Language;

public sealed class Utf8LexerTests
{
    [Theory]
    [InlineData("!", TokenKind.Bang)]
    [InlineData("$", TokenKind.Dollar)]
    [InlineData("&", TokenKind.Ampersand)]
    [InlineData("(", TokenKind.LeftParenthesis)]
    [InlineData(")", TokenKind.RightParenthesis)]
    [InlineData("...", TokenKind.Spread)]
    [InlineData(":", TokenKind.Colon)]
    [InlineData("=", TokenKind.Equal)]
    [InlineData("@", TokenKind.At)]
    [InlineData("[", TokenKind.LeftBracket)]
    [InlineData("]", TokenKind.RightBracket)]
    [InlineData("{", TokenKind.LeftBrace)]
    [InlineData("|", TokenKind.Pipe)]
    [InlineData("}", TokenKind.RightBrace)]
    [InlineData("_name9", TokenKind.Name)]
    [InlineData("0", TokenKind.Integer)]
    [InlineData("-9", TokenKind.Integer)]
    [InlineData("-0.0e-00", TokenKind.Float)]
    [InlineData("1E5", TokenKind.Float)]
    [InlineData("\"å\"", TokenKind.String)]
    [InlineData("\"\"\"\n\"\"\"", TokenKind.BlockString)]
    public void A_token_stands_between_what_is_ignored(string text, object kind)
    {
        var lexer = new Utf8Lexer(new Source($" ,\uFEFF\r\n\t# remark\n{text}\n,# end"));

        lexer.Advance();

        lexer.Kind.ShouldBe((TokenKind)kind);
        System.Text.Encoding.UTF8.GetString(lexer.Text).ShouldBe(text);
        lexer.Advance();
        lexer.Kind.ShouldBe(TokenKind.EndOfFile);
        lexer.Advance();
        lexer.Kind.ShouldBe(TokenKind.EndOfFile);
    }

    [Theory]
    [InlineData("\"\"", "")]
    [InlineData("\"simple\"", "simple")]
    [InlineData("\" white space \"", " white space ")]
    [InlineData("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\/\b\f\n\r\t")]
    [InlineData("\"\\u1234\\u5678\"", "\u1234\u5678")]
    [InlineData("\"\\u{1F600}\\u{000E5}\\u{0}\"", "😀å\0")]
    [InlineData("\"\\uD83D\\uDE00!\"", "😀!")]
    [InlineData("\"\"\"\"\"\"", "")]
    [InlineData("\"\"\" one \"\"\"", " one ")]
    [InlineData("\"\"\"\n  one\n    two\r\n\r  three\n \n\"\"\"", "one\n  two\n\nthree")]
    [InlineData("\"\"\"first\n   second\n  third\"\"\"", "first\n second\nthird")]
    [InlineData("\"\"\"a \\\"\"\" b \"\" c\\n \\u0041\"\"\"", "a \"\"\" b \"\" c\\n \\u0041")]
    [InlineData("\"\"\"   \n\t\n \"\"\"", "")]
    public void A_string_means_its_value(string text, string value)
    {
        var lexer = new Utf8Lexer(new Source(text));

        lexer.Advance();

        lexer.ReadString().ShouldBe(value);
        lexer.End.ShouldBe(System.Text.Encoding.UTF8.GetByteCount(text));
    }

    [Theory]
    [InlineData("00", "Invalid number, unexpected digit after 0: \"0\".", 2)]
    [InlineData("+1", "Unexpected character: \"+\".", 1)]
    [InlineData("1.", "Invalid number, expected digit but got: <EOF>.", 3)]
    [InlineData("1.2.3", "Invalid number, expected digit but got: \".\".", 4)]
    [InlineData("1e\"", "Invalid number, expected digit but got: '\"'.", 3)]
    [InlineData("0xF1", "Invalid number, expected digit but got: \"x\".", 2)]
    [InlineData("-å", "Invalid number, expected digit but got: U+00E5.", 2)]
    [InlineData("..", "Unexpected character: \".\".", 1)]
    [InlineData("😀", "Unexpected character: U+1F600.", 1)]
    [InlineData("\0", "Unexpected character: U+0000.", 1)]
    [InlineData("'a'", "Unexpected single quote character ('), did you mean to use a double quote (\")?", 1)]
    [InlineData("\"", "Unterminated string.", 2)]
    [InlineData("\"\"\"å", "Unterminated string.", 5)]
    [InlineData("\"a\r\"", "Unterminated string.", 3)]
    [InlineData("\"a \\z b\"", "Invalid character escape sequence: \"\\z\".", 4)]
    [InlineData("\"\\u{}\"", "Invalid Unicode escape sequence: \"\\u{}\".", 2)]
    [InlineData("\"\\u{110000}\"", "Invalid Unicode escape sequence: \"\\u{110000}\".", 2)]
    [InlineData("\"\\u{FFFFFFFFF\"", "Invalid Unicode escape sequence: \"\\u{FFFFFFFF\".", 2)]
    [InlineData("\"\\uDEAD\"", "Invalid Unicode escape sequence: \"\\uDEAD\".", 2)]
    [InlineData("\"\\uD83D\\n\"", "Invalid Unicode escape sequence: \"\\uD83D\".", 2)]
    [InlineData("\"\\u12😀\"", "Invalid Unicode escape sequence: \"\\u12😀\".", 2)]
    [InlineData("\"\\😀\"", "Invalid character escape sequence: \"\\\uFFFD\".", 2)]
    [InlineData("å\"\\", "Unexpected character: U+00E5.", 1)]
    public void What_is_no_token_is_told_by_its_character(string text, string message, int column)
    {
        var error = Should.Throw<SyntaxException>(() => new Utf8Lexer(new Source(text)).Advance());

        error.Message.ShouldBe($"Syntax Error: {message}");
        error.Location.ShouldBe(new SourceLocation(1, column));
    }

    [Theory]
    [InlineData(new byte[] { 0x80 }, "Invalid character: U+FFFD.")]
    [InlineData(new byte[] { (byte)'#', 0xC3 }, "Invalid character: U+FFFD.")]
    [InlineData(new byte[] { 0xED, 0xA0, 0xBD }, "Invalid character: U+D83D.")]
    [InlineData(new byte[] { (byte)'"', 0xF0, 0x9F, (byte)'"' }, "Invalid character within String: U+FFFD.")]
    [InlineData(new byte[] { (byte)'"', (byte)'"', (byte)'"', 0xFF }, "Invalid character within String: U+FFFD.")]
    public void Bytes_that_are_no_text_are_refused_wherever_they_stand(byte[] bytes, string message) =>
        Should.Throw<SyntaxException>(() => new Utf8Lexer(new Source(bytes)).Advance())
            .Message.ShouldBe($"Syntax Error: {message}");

    [Theory]
    [InlineData("%", 0xD83D, "Invalid character: U+D83D.")]
    [InlineData("# remark %", 0xDE00, "Invalid character: U+DE00.")]
    [InlineData("\"%\uD83D\uDE00\"", 0xDE00, "Invalid character within String: U+DE00.")]
    public void Half_a_surrogate_pair_is_refused_as_it_stands(string text, int surrogate, string message)
    {
        // Put in here, because the metadata of an attribute is UTF-8 and cannot carry it either.
        var source = new Source(text.Replace('%', (char)surrogate));

        Should.Throw<SyntaxException>(() => new Utf8Lexer(source).Advance()).Message.ShouldBe($"Syntax Error: {message}");
    }

    [Fact]
    public void A_copy_looks_ahead_without_moving_the_original()
    {
        var lexer = new Utf8Lexer(new Source("a b c"));
        lexer.Advance();

        var ahead = lexer;
        ahead.Advance();

        ahead.ReadName().ShouldBe("b");
        lexer.ReadName().ShouldBe("a");
    }

    [Fact]
    public void The_same_name_is_the_same_string()
    {
        var document = Utf8GraphQLParser.Parse("{ ticketOfThisTest other: ticketOfThisTest }");

        var selections = ((OperationDefinitionNode)document.Definitions[0]).SelectionSet.Selections.Cast<FieldNode>().ToList();
        selections[1].Name.Value.ShouldBeSameAs(selections[0].Name.Value);
    }
}
