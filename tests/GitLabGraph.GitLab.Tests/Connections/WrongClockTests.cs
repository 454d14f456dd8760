using GitLabGraph.GitLab.Connections;
using GitLabGraph.GitLab.Tests.Fakes;

namespace GitLabGraph.GitLab.Tests.Connections;

/// <summary>A GitLab whose clock stands at either end of all days.</summary>
public sealed class WrongClockTests
{
    [Theory]
    [InlineData("Fri, 31 Dec 9999 23:59:59 GMT", "0")]
    [InlineData("Fri, 31 Dec 9999 23:59:59 GMT", "253402300799")]
    [InlineData("Mon, 01 Jan 0001 00:00:00 GMT", "0")]
    [InlineData("Mon, 01 Jan 0001 00:00:00 GMT", "253402300799")]
    public async Task Is_answered_by_all_the_same(string date, string reset)
    {
        var gitLab = new FakeGitLab().Then(
            "1", $"Date: {date}", "RateLimit-Limit: 100", "RateLimit-Remaining: 50", $"RateLimit-Reset: {reset}");
        var connection = gitLab.Connect();

        using var answer = await connection.SendAsync(
            new GitLabRequest(HttpMethod.Get, "api/v4/user"), UpstreamCall.Start(), TestContext.Current.CancellationToken);

        answer.Status.ShouldBe(200);
        connection.RateLimit!.Remaining.ShouldBe(50);
        (connection.RateLimit.ResetsAt - TimeProvider.System.GetUtcNow()).Duration().ShouldBeLessThan(TimeSpan.FromDays(2));
    }
}
