using GitLabGraph.GitLab.Connections;
using GitLabGraph.GitLab.Errors;
using GitLabGraph.GitLab.Tests.Fakes;

namespace GitLabGraph.GitLab.Tests.Connections;

/// <summary>A GitLab may give anything for a number, which then stands in the path of the next request.</summary>
public sealed class WrongPathTests
{
    [Theory]
    [InlineData("../../../../other/api/v4/user")]
    [InlineData("..\\..\\..\\..\\other")]
    [InlineData("%2e%2e/%2e%2e/%2e%2e/%2e%2e/other")]
    public async Task One_that_leads_out_of_the_account_is_asked_of_nobody_and_is_an_error_like_others(string number)
    {
        var gitLab = new FakeGitLab();

        var failure = await Should.ThrowAsync<GitLabException>(() => gitLab.Connect().SendAsync(
            new GitLabRequest(HttpMethod.Get, $"api/v4/projects/{number}"), UpstreamCall.Start(), TestContext.Current.CancellationToken));

        failure.Error.ShouldBe(GitLabError.NotFound);
        failure.NothingHappened.ShouldBeTrue();
        gitLab.Seen.ShouldBeEmpty();
    }
}
