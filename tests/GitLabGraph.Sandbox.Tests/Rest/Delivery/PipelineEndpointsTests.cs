using System.Net;
using System.Text.Json;

namespace GitLabGraph.Sandbox.Tests.Rest.Delivery;

public sealed class PipelineEndpointsTests(Sandboxes sandboxes) : IClassFixture<Sandboxes>
{
    private const string Api = "projects/acme%2Fplatform%2Fapi/pipelines";

    [Theory]
    [InlineData("scope=running", "status", "running")]
    [InlineData("scope=pending", "status", "pending")]
    [InlineData("status=waiting_for_resource", "status", "waiting_for_resource")]
    [InlineData("source=schedule", "source", "schedule")]
    [InlineData("source=parent_pipeline", "source", "parent_pipeline")]
    [InlineData("ref=v1.2.0", "ref", "v1.2.0")]
    [InlineData("name=Nightly%20of%20API", "name", "Nightly of API")]
    [InlineData("yaml_errors=true", "status", "failed")]
    public async Task A_filter_keeps_what_fits(string query, string field, string value)
    {
        using var client = sandboxes.As("reporter");

        var rows = await client.JsonAsync($"{Api}?{query}&per_page=100");

        rows.GetArrayLength().ShouldBePositive();
        rows.EnumerateArray().ShouldAllBe(row => row.Text(field) == value);
    }

    [Fact]
    public async Task Children_are_left_out_and_the_newest_comes_first()
    {
        using var client = sandboxes.As("reporter");

        var rows = (await client.JsonAsync($"{Api}?per_page=100")).EnumerateArray().ToArray();

        rows.ShouldAllBe(row => row.Text("source") != "parent_pipeline");
        rows.Select(row => row.Number("id")).ShouldBeInOrder(SortDirection.Descending);
    }

    [Fact]
    public async Task A_scope_of_branches_has_the_newest_of_each()
    {
        using var client = sandboxes.As("reporter");

        var branches = await client.JsonAsync($"{Api}?scope=branches");
        var tags = await client.JsonAsync($"{Api}?scope=tags");

        branches.EnumerateArray().Select(row => row.Text("ref")).ShouldBe(["main"]);
        tags.EnumerateArray().Select(row => row.Text("ref")).ShouldBeUnique();
        tags.EnumerateArray().Select(row => row.Text("ref")).ShouldContain("v1.2.0");
    }

    [Fact]
    public async Task A_merge_requests_pipeline_is_found_by_its_branch_and_tells_the_requests_ref()
    {
        var request = sandboxes.Server.World.MergeRequests.Of(1002).First(row => row.HeadPipelineId is not null);
        using var client = sandboxes.As("reporter");

        var rows = await client.JsonAsync($"{Api}?ref={request.SourceBranch}");

        rows.EnumerateArray().ShouldHaveSingleItem().Text("ref").ShouldBe($"refs/merge-requests/{request.Iid}/head");
    }

    [Theory]
    [InlineData("scope=all", "scope")]
    [InlineData("status=done", "status")]
    [InlineData("source=moon", "source")]
    [InlineData("order_by=created_at", "order_by")]
    public async Task Unknown_words_are_refused(string query, string name)
    {
        using var client = sandboxes.As("reporter");
        using var response = await client.GetAsync($"{Api}?{query}", TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.JsonAsync()).Text("error").ShouldBe($"{name} does not have a valid value");
    }

    [Fact]
    public async Task The_latest_is_that_of_the_branchs_commit()
    {
        using var client = sandboxes.As("reporter");

        var latest = await client.JsonAsync($"{Api}/latest");
        using var none = await client.GetAsync($"{Api}/latest?ref=no-such", TestContext.Current.CancellationToken);

        latest.Text("ref").ShouldBe("main");
        latest.Text("sha").ShouldBe(sandboxes.Server.World.FindBranch(1002, "main")!.Sha);
        none.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_wrong_configuration_is_told()
    {
        using var client = sandboxes.As("reporter");
        var id = (await client.JsonAsync($"{Api}?yaml_errors=true"))[0].Number("id");

        var pipeline = await client.JsonAsync($"{Api}/{id}");

        pipeline.Text("yaml_errors").ShouldNotBeNullOrEmpty();
        pipeline.GetProperty("started_at").ValueKind.ShouldBe(JsonValueKind.Null);
    }
}
