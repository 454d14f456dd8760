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

    [Fact]
    public void A_place_past_the_end_is_the_end() =>
        new Source("ab").GetLocation(99).ShouldBe(new SourceLocation(1, 3));
}
