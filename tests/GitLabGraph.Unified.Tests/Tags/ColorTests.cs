using GitLabGraph.Unified.Tags;

namespace GitLabGraph.Unified.Tests.Tags;

public sealed class ColorTests
{
    [Theory]
    [InlineData("#1f75cb", true)]
    [InlineData("#1F75CB", true)]
    [InlineData("1f75cbb", false)]
    [InlineData("#1f75c", false)]
    [InlineData("#1f75cb0", false)]
    [InlineData("#1f75cg", false)]
    [InlineData("#gf75cb", false)]
    [InlineData("", false)]
    public void Is_six_hexadecimal_digits_behind_a_hash(string text, bool isColor) =>
        Color.TryParse(text, out _).ShouldBe(isColor);
}
