using GitLabGraph.GitLab.Accounts;

namespace GitLabGraph.GitLab.Tests.Accounts;

public sealed class GitLabAddressTests
{
    [Theory]
    [InlineData("https://gitlab.com", "https://gitlab.com")]
    [InlineData(" https://GitLab.Example.com/ ", "https://gitlab.example.com")]
    [InlineData("https://example.com/tools/gitlab/", "https://example.com/tools/gitlab")]
    [InlineData("http://127.0.0.1:8080", "http://127.0.0.1:8080")]
    public void Keeps_an_address_without_its_trailing_slash(string text, string value) =>
        GitLabAddress.Parse(text).Value.ShouldBe(value);

    [Theory]
    [InlineData("gitlab.com", "absolute URL")]
    [InlineData("", "absolute URL")]
    [InlineData("ftp://gitlab.com", "https://")]
    [InlineData("file:///etc/passwd", "https://")]
    [InlineData("https://me:secret@gitlab.com", "no user name or password")]
    [InlineData("https://gitlab.com/?a=b", "drop what follows")]
    [InlineData("https://gitlab.com/#x", "drop what follows")]
    public void Says_why_a_text_is_no_address(string text, string reason) =>
        Should.Throw<FormatException>(() => GitLabAddress.Parse(text)).Message.ShouldContain(reason);

    [Theory]
    [InlineData("https://example.com/gitlab/api/v4/user", true)]
    [InlineData("https://EXAMPLE.com/gitlab/x?page=2", true)]
    [InlineData("https://example.com:443/gitlab/x", true)]
    [InlineData("http://example.com/gitlab/x", false)]
    [InlineData("https://example.com:8443/gitlab/x", false)]
    [InlineData("https://example.com/gitlabber/x", false)]
    [InlineData("https://example.com/", false)]
    [InlineData("https://example.com/gitlab/../admin", false)]
    [InlineData("https://example.com/gitlab/%2e%2e/admin", false)]
    [InlineData("https://evil.test/gitlab/x", false)]
    [InlineData("https://example.com@evil.test/gitlab/x", false)]
    [InlineData("https://example.com.evil.test/gitlab/x", false)]
    public void Knows_what_is_below_it(string url, bool isBelow) =>
        GitLabAddress.Parse("https://example.com/gitlab").Contains(new Uri(url)).ShouldBe(isBelow);

    [Fact]
    public void Keeps_encoded_slashes_of_a_project_path() =>
        GitLabAddress.Parse("https://example.com/gitlab").Below("api/v4/projects/a%2Fb/repository/branches/x%23y%25z").AbsoluteUri
            .ShouldBe("https://example.com/gitlab/api/v4/projects/a%2Fb/repository/branches/x%23y%25z");

    [Theory]
    [InlineData("../admin")]
    [InlineData("api/../../admin")]
    public void Refuses_a_path_that_leaves_it(string path) =>
        Should.Throw<ArgumentException>(() => GitLabAddress.Parse("https://example.com/gitlab").Below(path));
}
