using System.Diagnostics;
using System.Text;
using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Tests.Language;

/// <summary>
/// Documents of people who mean harm: refused in time, with a syntax error, and the process lives on.
/// </summary>
public sealed class ParserOptionsTests
{
    [Theory]
    [InlineData("{a", "}")]
    [InlineData("{a(b:[", "])}")]
    [InlineData("{...", "}")]
    [InlineData("query($a:[", "]){a}")]
    public void Nesting_ends_at_200_levels(string open, string close)
    {
        var step = open[^1] is '[' ? "[" : open;
        var deep = open + string.Concat(Enumerable.Repeat(step, 300)) + close;

        Should.Throw<SyntaxException>(() => Utf8GraphQLParser.Parse(deep))
            .Message.ShouldBe("Syntax Error: Document nests deeper than 200 levels. Parsing aborted.");
    }

    [Fact]
    public void As_many_levels_as_allowed_are_read()
    {
        var options = new ParserOptions { MaxAllowedRecursionDepth = 7 };

        Utf8GraphQLParser.Parse("{a{a{a{a{a(b:[{c:1}])}}}}}", options).Definitions.Count.ShouldBe(1);
        Should.Throw<SyntaxException>(() => Utf8GraphQLParser.Parse("{a{a{a{a{a(b:[{c:[1]}])}}}}}", options))
            .Offset.ShouldBe(18);
    }

    [Theory]
    [InlineData("{a", "{a")]
    [InlineData("{a(b:", "{c:")]
    [InlineData("{a(b:", "[")]
    [InlineData("query($a:", "[")]
    public void Without_a_limit_the_stack_is_one(string start, string repeated)
    {
        var options = ParserOptions.Trusted with { MaxAllowedRecursionDepth = int.MaxValue };
        var deep = start + string.Concat(Enumerable.Repeat(repeated, 500_000));
        Exception? thrown = null;
        var thread = new Thread(() => thrown = Record.Exception(() => Utf8GraphQLParser.Parse(deep, options)), 512 * 1024);

        thread.Start();
        thread.Join();

        thrown.ShouldBeOfType<SyntaxException>().Message.ShouldContain("Document nests deeper than");
    }

    [Fact]
    public void Ten_thousand_aliases_are_too_many()
    {
        var text = "{" + string.Concat(Enumerable.Range(0, 10_000).Select(index => $"a{index}:id ")) + "}";

        var error = Should.Throw<SyntaxException>(() => Utf8GraphQLParser.Parse(text));

        error.Message.ShouldBe("Syntax Error: Document contains more than 2048 fields. Parsing aborted.");
        text[error.Offset..].ShouldStartWith("a2048:id");
    }

    [Fact]
    public void Directives_at_one_place_are_counted()
    {
        var options = new ParserOptions { MaxAllowedDirectives = 2 };

        Utf8GraphQLParser.Parse("{a@x@y b@x@y}", options).Definitions.Count.ShouldBe(1);
        Should.Throw<SyntaxException>(() => Utf8GraphQLParser.Parse("{a@x@y@z}", options))
            .Message.ShouldBe("Syntax Error: One place has more than 2 directives. Parsing aborted.");
    }

    [Fact]
    public void Tokens_are_counted_as_in_graphql_js()
    {
        var options = new ParserOptions { MaxAllowedTokens = 3 };

        Utf8GraphQLParser.Parse("{ a } # not a token", options).Definitions.Count.ShouldBe(1);
        Should.Throw<SyntaxException>(() => Utf8GraphQLParser.Parse("{ a b }", options))
            .Message.ShouldBe("Syntax Error: Document contains more that 3 tokens. Parsing aborted.");
    }

    [Theory]
    [InlineData("{ a ", " ")]
    [InlineData("{ a(b: [", "1 ")]
    [InlineData("#", "#")]
    [InlineData("#", "#\n")]
    [InlineData("", "\uFEFF")]
    [InlineData("\"", "\\u{41}")]
    [InlineData("\"\"\"", "\\\"\"\"")]
    [InlineData("\"\"\"", "\n ")]
    [InlineData("{ a(b: \"\"\"", "\" ")]
    [InlineData("", "\"\" ")]
    [InlineData("a", "a")]
    [InlineData("{ a(b: 1", "1")]
    [InlineData("", "type A implements B ")]
    [InlineData("{", "{")]
    public void Ten_megabytes_are_refused_in_linear_time(string start, string repeated)
    {
        var bytes = TenMegabytes(Encoding.UTF8.GetBytes(start), Encoding.UTF8.GetBytes(repeated));
        var clock = Stopwatch.StartNew();

        Should.Throw<SyntaxException>(() => Utf8GraphQLParser.Parse(bytes));

        // Some tens of milliseconds; anything quadratic would take hours.
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }

    [Theory]
    [InlineData("x", "x", " ")]
    [InlineData("{ \"", "text ", "\"")]
    [InlineData("{ a(b: { ", "1", "")]
    public void An_error_about_megabytes_is_short(string start, string repeated, string end)
    {
        var text = start + string.Concat(Enumerable.Repeat(repeated, 1_000_000)) + end + "?";

        Should.Throw<SyntaxException>(() => Utf8GraphQLParser.Parse(text)).Message.Length.ShouldBeLessThan(10_100);
    }

    [Fact]
    public void A_short_error_does_not_cut_a_character_in_two()
    {
        var text = $"{{ \"a{string.Concat(Enumerable.Repeat("😀", 10_000))}\"";

        var message = Should.Throw<SyntaxException>(() => Utf8GraphQLParser.Parse(text)).Message;

        message.ShouldEndWith("😀😀…\".");
        message.EnumerateRunes().ShouldNotContain(Rune.ReplacementChar);
    }

    private static byte[] TenMegabytes(byte[] start, byte[] repeated)
    {
        var bytes = new byte[10_000_000 / repeated.Length * repeated.Length + start.Length];
        start.CopyTo(bytes, 0);
        repeated.CopyTo(bytes, start.Length);
        for (var length = repeated.Length; start.Length + length < bytes.Length; length *= 2)
        {
            var rest = bytes.AsSpan(start.Length + length);
            bytes.AsSpan(start.Length, Math.Min(length, rest.Length)).CopyTo(rest);
        }

        return bytes;
    }
}
