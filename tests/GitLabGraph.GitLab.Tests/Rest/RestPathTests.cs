using GitLabGraph.GitLab.Rest;

namespace GitLabGraph.GitLab.Tests.Rest;

public sealed class RestPathTests
{
    [Theory]
    [InlineData("group/sub/project", "api/v4/projects/group%2Fsub%2Fproject/issues")]
    [InlineData("feature/a#b%c d?e", "api/v4/projects/feature%2Fa%23b%25c%20d%3Fe/issues")]
    [InlineData("../../../oauth/token", "api/v4/projects/..%2F..%2F..%2Foauth%2Ftoken/issues")]
    [InlineData("a&b=c+d", "api/v4/projects/a%26b%3Dc%2Bd/issues")]
    [InlineData("größe", "api/v4/projects/gr%C3%B6%C3%9Fe/issues")]
    public void Encodes_a_value_as_one_segment(string value, string path) =>
        new RestPath("projects").Value(value).Then("issues").ToString().ShouldBe(path);

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public void Refuses_a_value_that_would_name_another_route(string value) =>
        Should.Throw<ArgumentException>(() => new RestPath("projects").Value(value));

    [Fact]
    public void Writes_parameters_as_GitLab_reads_them() =>
        new RestPath("issues")
            .With("search", "a b&c")
            .With("nothing", null)
            .With("confidential", true)
            .With("iids[]", new[] { 1, 2 })
            .With("updated_after", new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(2)))
            .With("due", new DateOnly(2026, 1, 2))
            .With("weight", 1.5)
            .ToString()
            .ShouldBe("api/v4/issues?search=a%20b%26c&confidential=true&iids%5B%5D=1&iids%5B%5D=2"
                + "&updated_after=2026-01-02T01%3A04%3A05.000Z&due=2026-01-02&weight=1.5");
}
