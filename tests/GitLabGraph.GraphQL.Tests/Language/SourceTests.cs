using GitLabGraph.GraphQL.Language;

namespace GitLabGraph.GraphQL.Tests.Language;

public sealed class SourceTests
{
    [Theory]
    [InlineData("x", 1, 1)]
    [InlineData("ab x", 1, 4)]
    [InlineData("a\nx", 2, 1)]
    [InlineData("a\r\n\rx", 3, 1)]
    [InlineData("\n\n  x", 3, 3)]
    [InlineData("å😀x", 1, 4)]
    public void A_place_counts_lines_and_utf16_columns_from_one(string text, int line, int column)
    {
        var source = new Source(text);
        var offset = source.Body.Span.IndexOf((byte)'x');

        source.GetLocation(offset).ShouldBe(new SourceLocation(line, column));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r")]
    [InlineData("\r\n")]
    [InlineData("ab\r\n")]
    [InlineData("å\n\r")]
    [InlineData("a long line with å and ø, and no end")]
    public void Every_place_of_a_long_text_is_found(string line)
    {
        var source = new Source(string.Concat(Enumerable.Repeat(line, 10_000 / line.Length)));
        var expected = new SourceLocation(1, 1);
        var text = System.Text.Encoding.UTF8.GetString(source.Body.Span);
        var offset = 0;
        var wrong = new List<int>();
        for (var index = 0; index < text.Length; index++)
        {
            if (source.GetLocation(offset) != expected)
            {
                wrong.Add(offset);
            }

            offset += text[index] < 0x80 ? 1 : 2;
            var ends = text[index] == '\n' || (text[index] == '\r' && (index + 1 == text.Length || text[index + 1] != '\n'));
            expected = ends ? new SourceLocation(expected.Line + 1, 1) : expected with { Column = expected.Column + 1 };
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void A_character_across_two_blocks_counts_as_its_units()
    {
        var source = new Source($"{new string('a', 4_094)}😀x");

        source.GetLocation(4_098).ShouldBe(new SourceLocation(1, 4_097));
    }

    [Fact]
    public void A_place_past_the_end_is_the_end() =>
        new Source("ab").GetLocation(99).ShouldBe(new SourceLocation(1, 3));
}
