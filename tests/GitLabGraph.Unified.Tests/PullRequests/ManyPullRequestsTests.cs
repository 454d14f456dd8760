using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.PullRequests;

/// <summary>GitLab answers a hundred rows at most, however many numbers it is given.</summary>
public sealed class ManyPullRequestsTests(UnifiedLab lab) : IClassFixture<UnifiedLab>
{
    private const string Repo = "projects/acme%2Fplatform%2Fapi";

    [Fact]
    public async Task More_than_a_hundred_pull_requests_of_one_repo_are_told_whole()
    {
        for (var index = 0; index < 60; index++)
        {
            await lab.WriteAsync($"{Repo}/repository/branches?branch=many-{index}&ref=main", new { });
            await lab.WriteAsync(
                $"{Repo}/merge_requests", new { source_branch = $"many-{index}", target_branch = "main", title = $"Many {index}" });
        }

        var all = (await lab.AskAsync("{ pullRequests(where: { scope: ALL }, first: 1000) { "
            + "totalCount nodes { reference author { username } repo { path } } } }")).ShouldBeClean();
        var repos = all.At("pullRequests.nodes").EnumerateArray()
            .Select(static request => request.GetProperty("repo").GetProperty("path").GetString()).ToList();

        repos.Count(static path => path == "acme/platform/api").ShouldBeGreaterThan(100);
        repos.Count.ShouldBe(all.At("pullRequests.totalCount").GetInt32());
    }
}
