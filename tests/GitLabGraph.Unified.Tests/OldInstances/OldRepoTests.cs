using System.Text.Json;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.OldInstances;

/// <summary>What GitLab's GraphQL did not tell of repos, pull requests and people once, and what becomes of it.</summary>
public sealed class OldRepoTests(OldCommunityLab lab, UnifiedLab current) : IClassFixture<OldCommunityLab>, IClassFixture<UnifiedLab>
{
    private const string Forks = "{ repos(first: 100) { nodes { path isFork forkedFrom { path } } } }";

    [Fact]
    public async Task Forks_are_told_as_by_a_newer_instance()
    {
        var old = (await lab.AskAsync(Forks)).ShouldBeClean();
        var now = (await current.AskAsync(Forks)).ShouldBeClean();

        old.At("repos").ToString().ShouldBe(now.At("repos").ToString());
        old.At("repos.nodes").EnumerateArray().Any(static repo => repo.GetProperty("isFork").GetBoolean()).ShouldBeTrue();
    }

    [Fact]
    public async Task Approvals_are_told_as_by_a_newer_instance()
    {
        const string query = """
            { repo(path: "acme/platform/api") { pullRequests(first: 60) { nodes { number approvals { approved } } } } }
            """;
        var old = (await lab.AskAsync(query)).ShouldBeClean();
        var approved = (await lab.AskAsync(query.Replace("approved }", "approved approvedBy { id } }", StringComparison.Ordinal)))
            .ShouldBeClean().At("repo.pullRequests.nodes").EnumerateArray().ToList();

        approved.ShouldContain(request => IsApproved(request));
        approved.ShouldAllBe(static request => IsApproved(request)
            == (request.GetProperty("approvals").GetProperty("approvedBy").GetArrayLength() > 0));
        old.At("repo.pullRequests.nodes").EnumerateArray().Select(IsApproved).ShouldBe(approved.Select(IsApproved));
    }

    private static bool IsApproved(JsonElement request) => request.GetProperty("approvals").GetProperty("approved").GetBoolean();

    [Fact]
    public async Task Commits_of_a_pull_request_are_an_error_and_not_none()
    {
        var answer = await lab.AskAsync(
            """
            { repo(path: "acme/platform/api") { pullRequests(first: 1) { nodes {
                commits { nodes { sha } } mergeability { status } closedAt } } } }
            """);

        answer.Codes.ShouldBe(["VERSION_TOO_OLD"]);
        answer.Text("repo.pullRequests.nodes.0.mergeability.status").ShouldBe("UNKNOWN");
        answer.At("repo.pullRequests.nodes.0.commits.nodes").ValueKind.ShouldBe(JsonValueKind.Null);
    }
}
