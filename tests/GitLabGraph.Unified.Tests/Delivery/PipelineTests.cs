using System.Text.Json;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Delivery;

public sealed class PipelineTests(UnifiedLab lab) : IClassFixture<UnifiedLab>
{
    [Fact]
    public async Task Pipelines_come_along_with_their_repos()
    {
        var answer = (await lab.AskAsync(
            """
            { group(path: "acme/platform") { repos(first: 10) { nodes { path pipelines(first: 20) { totalCount nodes {
              number status statusRaw source sourceRaw ref sha createdAt updatedAt finishedAt duration queuedDuration coverage url
              triggeredBy { username } commit { sha title } } } } } } }
            """)).ShouldBeClean();
        var all = answer.At("group.repos.nodes").EnumerateArray()
            .SelectMany(static repo => repo.GetProperty("pipelines").GetProperty("nodes").EnumerateArray()).ToList();

        answer.Upstream.Count.ShouldBe(1);
        all.Count.ShouldBeGreaterThan(20);
        all.ShouldContain(static one => one.GetProperty("status").GetString() == "SUCCESS" && one.GetProperty("duration").GetInt32() > 0);
        all.Where(static one => one.GetProperty("commit").ValueKind == JsonValueKind.Object)
            .ShouldAllBe(static one => one.GetProperty("commit").GetProperty("sha").GetString() == one.GetProperty("sha").GetString());
    }

    [Theory]
    [InlineData("PENDING")]
    [InlineData("RUNNING")]
    [InlineData("UNKNOWN")]
    public async Task A_status_that_is_several_of_GitLabs_cannot_be_filtered_by(string status)
    {
        var answer = await lab.AskAsync(
            $"{{ repo(path: \"acme/platform/api\") {{ name pipelines(where: {{ status: {status} }}) {{ nodes {{ number }} }} }} }}");

        answer.Codes.ShouldBe(["VALIDATION"]);
        answer.Text("repo.name").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task The_newest_pipeline_of_a_pull_request_tells_as_much_as_a_repos_own()
    {
        var answer = (await lab.AskAsync(
            """
            { repo(path: "acme/platform/api") { pullRequests(first: 50) { nodes { headSha headPipeline {
              number source ref sha createdAt triggeredBy { username } } } } } }
            """)).ShouldBeClean();

        answer.Upstream.Count.ShouldBe(1);
        answer.At("repo.pullRequests.nodes").EnumerateArray()
            .Where(static request => request.GetProperty("headPipeline").ValueKind == JsonValueKind.Object)
            .Select(static request => request.GetProperty("headPipeline").GetProperty("number").GetInt32())
            .ShouldContain(static number => number > 0);
    }
}
