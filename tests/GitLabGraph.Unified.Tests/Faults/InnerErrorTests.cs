using System.Text.Json;
using GitLabGraph.Sandbox.Faults;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Faults;

/// <summary>GitLab answers, but for one field in the middle of it: the rest stands, and nobody takes the gap for a fact.</summary>
public sealed class InnerErrorTests(UnifiedLab lab) : IClassFixture<UnifiedLab>
{
    [Fact]
    public async Task A_field_that_times_out_in_every_row_is_told_where_the_rows_were_asked_for()
    {
        var answer = await WithoutAsync(
            "diffStatsSummary",
            "{ repo(path: \"acme/platform/api\") { pullRequests(first: 3) { nodes { title diffStats { additions } } } } }");

        answer.Codes.ShouldBe(["UPSTREAM_TIMEOUT", "UPSTREAM_TIMEOUT", "UPSTREAM_TIMEOUT"]);
        Paths(answer).Distinct().ShouldBe(["""["repo"]"""]);
        UpstreamPath(answer, 2).ShouldEndWith(",\"nodes\",2,\"diffStatsSummary\"]");
        answer.Text("repo.pullRequests.nodes.2.title").ShouldNotBeEmpty();
        answer.At("repo.pullRequests.nodes.2.diffStats").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task A_row_that_fails_is_told_and_not_left_out_in_silence()
    {
        var answer = await WithoutAsync("1", "{ workspace(path: \"acme/platform/api\") { tickets(first: 3) { nodes { title } } } }");

        answer.Codes.ShouldBe(["UPSTREAM_TIMEOUT"]);
        UpstreamPath(answer, 0).ShouldEndWith(",\"nodes\",1]");
        answer.At("workspace.tickets.nodes").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task Rows_that_fail_all_together_are_not_taken_for_none()
    {
        var answer = await WithoutAsync("nodes", "{ workspace(path: \"acme/platform/api\") { tickets(first: 3) { nodes { title } } } }");

        answer.Codes.ShouldBe(["UPSTREAM_TIMEOUT"]);
    }

    [Fact]
    public async Task A_page_without_word_of_what_follows_does_not_promise_more()
    {
        var answer = await WithoutAsync(
            "pageInfo", "{ workspace(path: \"acme/platform/api\") { tickets(first: 3) { nodes { title } pageInfo { hasNextPage endCursor } } } }");

        answer.Codes.ShouldBe(["UPSTREAM_TIMEOUT"]);
        answer.At("workspace.tickets.pageInfo").ToString().ShouldBe("""{"hasNextPage":false,"endCursor":null}""");
        answer.At("workspace.tickets.nodes").GetArrayLength().ShouldBe(3);
    }

    [Fact]
    public async Task A_list_that_was_asked_along_tells_it_at_its_own_path_once()
    {
        const string Query = "{ workspace(path: \"acme/platform/api\") { name tickets(first: 2) { nodes { title } } } }";
        var key = (await lab.AskAsync(Query)).Upstream.Single().Document!.Split(":workItems")[0].Split(' ', '{')[^1];

        var answer = await WithoutAsync(key, Query);

        answer.Codes.ShouldBe(["UPSTREAM_TIMEOUT"]);
        Paths(answer).ShouldBe(["""["workspace","tickets"]"""]);
    }

    [Fact]
    public async Task Of_questions_that_share_a_document_each_is_told_its_own()
    {
        var ids = (await lab.AskAsync("{ api: workspace(path: \"acme/platform/api\") { id } handbook: workspace(path: \"acme/handbook\") { id } }"))
            .ShouldBeClean();
        const string Query = "query($api: ID!, $handbook: ID!) "
            + "{ api: workspace(id: $api) { name description } handbook: workspace(id: $handbook) { name description } }";

        var answer = await WithoutAsync("description", Query, new { api = ids.Text("api.id"), handbook = ids.Text("handbook.id") });

        answer.Upstream.Count.ShouldBe(1);
        Paths(answer).Order().ShouldBe(["""["api"]""", """["handbook"]"""]);
    }

    private async Task<LabAnswer> WithoutAsync(string field, string query, object? variables = null)
    {
        lab.GitLab.Faults.Settings = new FaultSettings
        {
            Rules = [new FaultRule { Kind = FaultKind.PartialData, Field = field, TargetContains = "graphql" }],
        };

        try
        {
            return await lab.AskAsync(query, variables, lab.Link());
        }
        finally
        {
            lab.GitLab.Faults.Clear();
        }
    }

    private static IEnumerable<string> Paths(LabAnswer answer) =>
        answer.Json.GetProperty("errors").EnumerateArray().Select(static error => error.GetProperty("path").GetRawText());

    private static string UpstreamPath(LabAnswer answer, int index) =>
        answer.Json.GetProperty("errors")[index].GetProperty("extensions").GetProperty("upstreamPath").GetRawText();
}
