using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Repos;

public sealed class BranchPullRequestTests(UnifiedLab lab) : IClassFixture<UnifiedLab>
{
    private const string Query =
        """
        query($name: String!) { repo(path: "commons/toolbox") { branch(name: $name) { pullRequests { totalCount nodes { title } } }
            pullRequests(where: { headBranch: $name }) { nodes { title headRepo { path } } } } }
        """;

    // Whoever forks works on main, too: GitLab's filter takes the branch's name alone.
    [Fact]
    public async Task A_forks_branch_of_the_same_name_is_another_branch()
    {
        var world = lab.GitLab.World;
        await lab.WriteAsync(
            $"projects/{world.FindProject("gus/toolbox")!.Id}/merge_requests",
            new
            {
                title = "From the fork",
                source_branch = "main",
                target_branch = "main",
                target_project_id = world.FindProject("commons/toolbox")!.Id,
            },
            "guest");

        var answer = (await lab.AskAsync(Query, new { name = "main" })).ShouldBeClean();

        answer.Text("repo.pullRequests.nodes.0.headRepo.path").ShouldBe("gus/toolbox");
        answer.At("repo.branch.pullRequests.nodes").GetArrayLength().ShouldBe(0);
        answer.At("repo.branch.pullRequests.totalCount").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task A_branchs_own_pull_requests_are_told_and_counted()
    {
        var world = lab.GitLab.World;
        var name = world.MergeRequests.Of(world.FindProject("commons/toolbox")!.Id)
            .First(request => world.FindBranch(request.ProjectId, request.SourceBranch) is not null).SourceBranch;

        var answer = (await lab.AskAsync(Query, new { name })).ShouldBeClean();

        answer.At("repo.branch.pullRequests.nodes").EnumerateArray().Select(static row => row.GetProperty("title").GetString())
            .ShouldBe(answer.At("repo.pullRequests.nodes").EnumerateArray().Select(static row => row.GetProperty("title").GetString()));
        answer.At("repo.branch.pullRequests.totalCount").GetInt32().ShouldBe(1);
    }
}
