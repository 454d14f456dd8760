using System.Reflection;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Repos;

/// <summary>
/// A branch whose name a thousand pull requests of forks have: its own are not looked for through all of them in one answer.
/// </summary>
public sealed class CrowdedForkPullRequestTests(CrowdedForkPullRequestTests.ForkLab lab)
    : IClassFixture<CrowdedForkPullRequestTests.ForkLab>
{
    private const int Pages = 10;

    private const string Query = """
        query($after: String) { repo(path: "commons/toolbox") { branch(name: "main") {
            pullRequests(first: 5, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { title } } } } }
        """;

    [Fact]
    public async Task After_ten_pages_of_GitLabs_the_answer_says_where_to_go_on()
    {
        var answer = (await lab.AskAsync(Query)).ShouldBeClean();

        Titles(answer).ShouldBeEmpty();
        answer.At("repo.branch.pullRequests.pageInfo.hasNextPage").GetBoolean().ShouldBeTrue();
        answer.At("repo.branch.pullRequests.totalCount").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);

        // One finds the repo, one the branch.
        answer.Upstream.Count.ShouldBe(2 + Pages);

        var next = (await lab.AskAsync(Query, new { after = answer.Text("repo.branch.pullRequests.pageInfo.endCursor") })).ShouldBeClean();

        Titles(next).ShouldBe(["Own"]);
        next.At("repo.branch.pullRequests.pageInfo.hasNextPage").GetBoolean().ShouldBeFalse();
        next.Upstream.Count.ShouldBeLessThan(2 + Pages);
    }

    private static IEnumerable<string> Titles(LabAnswer answer) => answer.At("repo.branch.pullRequests.nodes").EnumerateArray()
        .Select(static node => node.GetProperty("title").GetString()!);

    /// <summary>One pull request of the branch, and 1150 later ones of a fork's.</summary>
    public sealed class ForkLab : UnifiedLab, IAsyncLifetime
    {
        async ValueTask IAsyncLifetime.InitializeAsync()
        {
            await InitializeAsync();
            var world = GitLab.World;
            var own = world.FindProject("commons/toolbox")!.Id;
            await WriteAsync($"projects/{own}/repository/branches", new { branch = "stable", @ref = "main" }, "admin");
            await WriteAsync(
                $"projects/{own}/merge_requests", new { title = "Own", source_branch = "main", target_branch = "stable" }, "admin");
            var request = world.MergeRequests.Of(own).Single(static request => request.Title == "Own");

            for (var index = 1; index <= 1150; index++)
            {
                // The sandbox has no way to make so many for one request.
                world.MergeRequests.GetType().GetMethod("Put", BindingFlags.Instance | BindingFlags.NonPublic)!.Invoke(
                    world.MergeRequests,
                    [
                        request with
                        {
                            Id = 900_000 + index, Iid = 10_000 + index, Title = $"Fork {index}",
                            SourceProjectId = world.FindProject("gus/toolbox")!.Id,
                            CreatedAt = request.CreatedAt.AddSeconds(index),
                        },
                    ]);
            }
        }
    }
}
