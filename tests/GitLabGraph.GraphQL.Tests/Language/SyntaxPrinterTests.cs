using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Tests.Language;

public sealed class SyntaxPrinterTests
{
    [Theory]
    [InlineData("query { a }", "{\n  a\n}")]
    [InlineData("query ($a:Int){a}", "query ($a: Int) {\n  a\n}")]
    [InlineData("query @d{a}", "query @d {\n  a\n}")]
    [InlineData("mutation{a}", "mutation {\n  a\n}")]
    [InlineData("\"why\" query{a}", "\"why\"\nquery {\n  a\n}")]
    [InlineData("{a:b(c:[1,2],d:{e:$f,})@g{...@h{i}}}", "{\n  a: b(c: [1, 2], d: {e: $f}) @g {\n    ... @h {\n      i\n    }\n  }\n}")]
    [InlineData("type A type B{c:D}", "type A\n\ntype B {\n  c: D\n}")]
    [InlineData("type A{b(\"c\" d:E):F}", "type A {\n  b(\n    \"c\"\n    d: E\n  ): F\n}")]
    [InlineData("union A=|B|C", "union A = B | C")]
    public void The_text_is_canonical(string text, string printed) =>
        Utf8GraphQLParser.Parse(text).ToString().ShouldBe(printed);

    [Fact]
    public void Arguments_stay_on_a_line_of_80_and_no_more()
    {
        var name = new string('x', 70);

        Print($"{{ {name}(a: 123) }}").ShouldBe($"{{\n  {name}(a: 123)\n}}");
        Print($"{{ {name}(a: 123456) }}").ShouldBe($"{{\n  {name}(\n    a: 123456\n  )\n}}");
        Print($"{{ alias: {name}(a: 1) }}").ShouldBe($"{{\n  alias: {name}(\n    a: 1\n  )\n}}");
    }

    [Theory]
    [InlineData("one line", "\"\"\"one line\"\"\"")]
    [InlineData(" starts with space", "\"\"\" starts with space\"\"\"")]
    [InlineData("two\nlines", "\"\"\"\ntwo\nlines\n\"\"\"")]
    [InlineData("ends with \"quote\"", "\"\"\"\nends with \"quote\"\n\"\"\"")]
    [InlineData("ends with \\", "\"\"\"\nends with \\\n\"\"\"")]
    [InlineData("three \"\"\" quotes", "\"\"\"three \\\"\"\" quotes\"\"\"")]
    [InlineData("a\n  b", "\"\"\"\na\n  b\n\"\"\"")]
    [InlineData("", "\"\"\"\"\"\"")]
    public void A_block_string_is_printed_so_that_it_means_the_same(string value, string printed)
    {
        var node = new StringValueNode(value, isBlock: true, TextSpan.None);

        node.ToString().ShouldBe(printed);
        ((StringValueNode)Utf8GraphQLParser.ParseValue(printed)).Value.ShouldBe(value);
    }

    [Fact]
    public void A_quoted_string_escapes_what_must_be_and_no_more()
    {
        var node = new StringValueNode("\"\\/\b\f\n\r\t\0\u001F\u007F\u009F\u00A0å😀", isBlock: false, TextSpan.None);

        node.ToString().ShouldBe("\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0000\\u001F\\u007F\\u009F\u00A0å😀\"");
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Printed_text_prints_to_itself(string text)
    {
        var printed = Print(text);

        Print(printed).ShouldBe(printed);
    }

    public static TheoryData<string> Documents => [.. KitchenSink.All];

    private static string Print(string text) => SyntaxPrinter.Print(Utf8GraphQLParser.Parse(text));
}
