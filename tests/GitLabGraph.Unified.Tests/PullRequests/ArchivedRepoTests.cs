using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.PullRequests;

/// <summary>GitLab leaves archived projects out of the lists of groups and people unless it is told otherwise.</summary>
public sealed class ArchivedRepoTests(UnifiedLab lab) : IClassFixture<UnifiedLab>
{
    private readonly string[] _counts =
    [
        "group(path: \"acme\") { pullRequests { totalCount } }",
        "user(username: \"mei\") { authoredPullRequests { totalCount } }",
        "user(username: \"mei\") { reviewRequestedPullRequests { totalCount } }",
        "pullRequests { totalCount }",
        "pullRequests(where: { scope: AUTHORED }) { totalCount }",
        "pullRequests(where: { scope: REVIEW_REQUESTED }) { totalCount }",
        "pullRequests(where: { scope: ALL }) { totalCount }",
    ];

    [Fact]
    public async Task Archiving_a_repo_takes_its_pull_requests_out_of_no_list()
    {
        var before = await CountAsync();
        await lab.WriteAsync($"projects/{lab.GitLab.World.FindProject("acme/platform/api")!.Id}/archive", new { }, "owner");

        (await CountAsync()).ShouldBe(before);
    }

    private async Task<List<string>> CountAsync()
    {
        var counts = new List<string>();

        foreach (var list in _counts)
        {
            counts.Add((await lab.AskAsync($"{{ {list} }}", null, lab.Link("maintainer"))).ShouldBeClean().Data.ToString());
        }

        return counts;
    }
}
