using System.Text.Json;
using GitLabGraph.GitLab.Accounts;

namespace GitLabGraph.GitLab.Tests.Accounts;

public sealed class AccessTokenTests
{
    private readonly AccessToken _token = new(" glpat-secret ");

    [Fact]
    public void Prints_as_stars_however_it_is_printed()
    {
        _token.ToString().ShouldBe("***");
        $"{_token}".ShouldBe("***");
        new { Token = _token }.ToString().ShouldNotBeNull().ShouldNotContain("secret");
        JsonSerializer.Serialize(_token).ShouldNotContain("secret");
    }

    [Fact]
    public void Reveals_its_text_where_a_header_is_written() => _token.Reveal().ShouldBe("glpat-secret");

    [Fact]
    public void Equals_another_of_the_same_text() => _token.ShouldBe(new AccessToken("glpat-secret"));

    [Theory]
    [InlineData("two words")]
    [InlineData("line\r\nX-Injected: 1")]
    [InlineData("t\u00f6ken")]
    public void Refuses_what_cannot_stand_in_a_header(string text) =>
        Should.Throw<ArgumentException>(() => new AccessToken(text)).Message.ShouldNotContain(text);
}
