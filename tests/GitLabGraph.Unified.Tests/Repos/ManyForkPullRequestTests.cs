using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Repos;

/// <summary>A branch whose name many forks have, too, as main or patch-1: GitLab lists their pull requests among its own.</summary>
public sealed class ManyForkPullRequestTests(ManyForkPullRequestTests.ForkLab lab) : IClassFixture<ManyForkPullRequestTests.ForkLab>
{
    private const string Query = """
        query($first: Int, $after: String, $last: Int, $before: String) { repo(path: "commons/toolbox") { branch(name: "main") {
            pullRequests(first: $first, after: $after, last: $last, before: $before) {
                totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } nodes { title } } } } }
        """;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(20)]
    public async Task Pages_are_full_as_long_as_there_is_more(int first)
    {
        var (read, after, hasMore) = (new List<string>(), default(string), true);

        while (hasMore)
        {
            var answer = (await lab.AskAsync(Query, new { first, after })).ShouldBeClean();
            var page = Titles(answer);
            hasMore = answer.At("repo.branch.pullRequests.pageInfo.hasNextPage").GetBoolean();
            after = answer.Text("repo.branch.pullRequests.pageInfo.endCursor");
            read.AddRange(page);
            (page.Count == first || !hasMore).ShouldBeTrue();
        }

        read.ShouldBe(["Own 4", "Own 3", "Own 2", "Own 1", "Own 0"]);
    }

    [Fact]
    public async Task Pages_from_the_end_are_full_too()
    {
        var answer = (await lab.AskAsync(Query, new { last = 2 })).ShouldBeClean();
        Titles(answer).ShouldBe(["Own 1", "Own 0"]);

        // GitLab's page begins where the list does; ours was cut.
        answer.At("repo.branch.pullRequests.pageInfo.hasPreviousPage").GetBoolean().ShouldBeTrue();

        var before = answer.Text("repo.branch.pullRequests.pageInfo.startCursor");
        var rest = (await lab.AskAsync(Query, new { last = 3, before })).ShouldBeClean();
        Titles(rest).ShouldBe(["Own 4", "Own 3", "Own 2"]);
        rest.At("repo.branch.pullRequests.pageInfo.hasPreviousPage").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task They_are_counted_where_all_of_them_were_read()
    {
        var answer = (await lab.AskAsync(Query, new { first = 20 })).ShouldBeClean();

        answer.At("repo.branch.pullRequests.totalCount").GetInt32().ShouldBe(5);
        (await lab.AskAsync(Query, new { first = 2 })).ShouldBeClean()
            .At("repo.branch.pullRequests.totalCount").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
    }

    // One finds the repo, one the branch; then a page, and a longer one where that held too few.
    [Fact]
    public async Task A_page_that_others_fill_costs_one_request_more() =>
        (await lab.AskAsync(Query, new { first = 2 })).ShouldBeClean().Upstream.Count.ShouldBe(4);

    private static List<string> Titles(LabAnswer answer) => [.. answer.At("repo.branch.pullRequests.nodes").EnumerateArray()
        .Select(static node => node.GetProperty("title").GetString()!)];

    /// <summary>Five pull requests of the branch, and after each of them seven of a fork's.</summary>
    public sealed class ForkLab : UnifiedLab, IAsyncLifetime
    {
        async ValueTask IAsyncLifetime.InitializeAsync()
        {
            await InitializeAsync();
            var own = GitLab.World.FindProject("commons/toolbox")!.Id;
            var fork = GitLab.World.FindProject("gus/toolbox")!.Id;

            for (var index = 0; index < 5; index++)
            {
                await WriteAsync($"projects/{own}/repository/branches", new { branch = $"stable-{index}", @ref = "main" }, "admin");
                await WriteAsync($"projects/{own}/merge_requests",
                    new { title = $"Own {index}", source_branch = "main", target_branch = $"stable-{index}" }, "admin");

                for (var other = 0; other < 7; other++)
                {
                    await WriteAsync($"projects/{own}/repository/branches",
                        new { branch = $"stable-{index}-{other}", @ref = "main" }, "admin");
                    await WriteAsync($"projects/{fork}/merge_requests",
                        new
                        {
                            title = $"Fork {index} {other}",
                            source_branch = "main",
                            target_branch = $"stable-{index}-{other}",
                            target_project_id = own,
                        },
                        "admin");
                }
            }
        }
    }
}
