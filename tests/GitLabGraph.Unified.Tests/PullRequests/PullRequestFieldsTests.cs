using System.Text.Json;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.PullRequests;

public sealed class PullRequestFieldsTests(UnifiedLab lab) : IClassFixture<UnifiedLab>
{
    [Fact]
    public async Task Commits_come_newest_first_and_the_first_is_the_head()
    {
        var answer = (await lab.AskAsync(
            "{ repo(path: \"acme/platform/api\") { pullRequests(first: 50) { nodes { "
            + "headSha commits(first: 50) { nodes { sha committedAt } } } } } }")).ShouldBeClean();
        var requests = answer.At("repo.pullRequests.nodes").EnumerateArray().Where(static request => Commits(request).Length > 1).ToList();

        requests.ShouldNotBeEmpty();
        requests.ShouldAllBe(static request =>
            Commits(request)[0].GetProperty("sha").GetString() == request.GetProperty("headSha").GetString());
        requests.ForEach(static request => Commits(request).Select(static commit => commit.GetProperty("committedAt").GetDateTimeOffset())
            .ShouldBeInOrder(SortDirection.Descending));
    }

    [Fact]
    public async Task Mergeability_is_the_same_over_rest()
    {
        var answer = (await lab.AskAsync(
            "{ repo(path: \"acme/platform/api\") { pullRequests(first: 50) { nodes { mergeability { raw } remoteData } } } }"))
            .ShouldBeClean();

        answer.At("repo.pullRequests.nodes").EnumerateArray().ShouldAllBe(static request => string.Equals(
            request.GetProperty("mergeability").GetProperty("raw").GetString(),
            request.GetProperty("remoteData").GetProperty("detailed_merge_status").GetString(),
            StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_conflict_is_told_once_and_beside_whatever_GitLab_checks_before_it()
    {
        var answer = (await lab.AskAsync(
            "{ pullRequests(where: { scope: ALL }, first: 1000) { nodes { status mergeability { status reasons raw } } } }",
            null,
            lab.Link("admin"))).ShouldBeClean();
        var told = answer.At("pullRequests.nodes").EnumerateArray()
            .Where(static request => request.GetProperty("status").GetString() == "OPEN")
            .Select(static request => request.GetProperty("mergeability"))
            .Where(static one => one.ToString().Contains("CONFLICT"))
            .Select(static one => $"{one.GetProperty("status")} {one.GetProperty("raw")}: "
                + $"{string.Join(' ', one.GetProperty("reasons").EnumerateArray())}")
            .Distinct();

        told.ShouldBe(["CONFLICTING CONFLICT: CONFLICT", "CONFLICTING DRAFT_STATUS: DRAFT CONFLICT"], ignoreOrder: true);
    }

    private static JsonElement[] Commits(JsonElement request) =>
        [.. request.GetProperty("commits").GetProperty("nodes").EnumerateArray()];
}
