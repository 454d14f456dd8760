using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Tests.Language;

public sealed class Utf8GraphQLParserTests
{
    [Theory]
    [InlineData("", "Unexpected <EOF>.", 1, 1)]
    [InlineData("{", "Expected Name, found <EOF>.", 1, 2)]
    [InlineData("{ ...MissingOn }\nfragment MissingOn Type", "Expected \"on\", found Name \"Type\".", 2, 20)]
    [InlineData("{ field: {} }", "Expected Name, found \"{\".", 1, 10)]
    [InlineData("notAnOperation Foo { field }", "Unexpected Name \"notAnOperation\".", 1, 1)]
    [InlineData("...", "Unexpected \"...\".", 1, 1)]
    [InlineData("{ \"\"", "Expected Name, found String \"\".", 1, 3)]
    [InlineData("query Foo($x: Complex = { a: { b: [ $var ] } }) { field }", "Unexpected variable \"$var\" in constant value.", 1, 37)]
    [InlineData("fragment on on on { on }", "Unexpected Name \"on\".", 1, 10)]
    [InlineData("{ ...on }", "Expected Name, found \"}\".", 1, 9)]
    [InlineData("\"text\" { a }", "Unexpected description, descriptions are not supported on shorthand queries.", 1, 1)]
    [InlineData("\"text\" extend type A @b", "Unexpected description, only GraphQL definitions support descriptions.", 1, 1)]
    [InlineData("extend scalar A", "Unexpected <EOF>.", 1, 16)]
    [InlineData("enum A { true }", "Name \"true\" is reserved and cannot be used for an enum value.", 1, 10)]
    [InlineData("directive @a on FIELD | INCORRECT", "Unexpected Name \"INCORRECT\".", 1, 25)]
    [InlineData("type A { a: }", "Expected Name, found \"}\".", 1, 13)]
    [InlineData("type A {}", "Expected Name, found \"}\".", 1, 9)]
    [InlineData("schema @a", "Expected \"{\", found <EOF>.", 1, 10)]
    [InlineData("{ a\r\n\r\n  b(c: ) }", "Unexpected \")\".", 3, 8)]
    public void What_is_wrong_is_told_with_its_place(string text, string message, int line, int column)
    {
        var error = Should.Throw<SyntaxException>(() => Utf8GraphQLParser.Parse(text));

        error.Message.ShouldBe($"Syntax Error: {message}");
        error.Location.ShouldBe(new SourceLocation(line, column));
    }

    [Fact]
    public void A_node_covers_the_bytes_it_was_read_from()
    {
        var document = Utf8GraphQLParser.Parse("""
            # å comment
            query Named($id: [ID!]! = ["å"] @d) { alias: field(id: $id) { ...F } }
            """);

        var operation = document.Definitions[0].ShouldBeOfType<OperationDefinitionNode>();
        TextOf(operation.Name!).ShouldBe("Named");
        TextOf(operation.VariableDefinitions[0]).ShouldBe("$id: [ID!]! = [\"å\"] @d");
        TextOf(operation.VariableDefinitions[0].Type).ShouldBe("[ID!]!");
        TextOf(operation.SelectionSet.Selections[0]).ShouldBe("alias: field(id: $id) { ...F }");
        document.Span.ShouldBe(new TextSpan(0, document.Source.Body.Length));

        string TextOf(SyntaxNode node) =>
            System.Text.Encoding.UTF8.GetString(document.Source.Body.Span[node.Span.Start..node.Span.End]);
    }
}
