using System.Text.Json;

namespace GitLabGraph.Sandbox.Tests.GraphQL.Delivery;

public sealed class PipelineQueryTests(Sandboxes sandboxes) : IClassFixture<Sandboxes>
{
    private const string Api = "project(fullPath: \"acme/platform/api\")";

    [Theory]
    [InlineData("status: WAITING_FOR_CALLBACK", 1)]
    [InlineData("status: CANCELING", 1)]
    [InlineData("scope: RUNNING, source: \"schedule\"", 0)]
    [InlineData("scope: BRANCHES", 1)]
    [InlineData("source: \"parent_pipeline\"", 1)]
    [InlineData("source: \"trigger\", ref: \"main\"", 1)]
    [InlineData("username: \"nobody-of-that-name\"", 0)]
    [InlineData("updatedAfter: \"2026-03-03T00:00:00Z\"", 0)]
    public async Task A_filter_keeps_what_fits(string arguments, int count)
    {
        using var client = sandboxes.As("reporter");

        (await client.DataAsync($"{{ {Api} {{ pipelines({arguments}) {{ count }} }} }}"))
            .At("project.pipelines.count").GetInt32().ShouldBe(count);
    }

    [Fact]
    public async Task One_is_found_by_its_id_number_or_commit()
    {
        using var client = sandboxes.As("reporter");
        var newest = (await client.DataAsync($"{{ {Api} {{ pipelines(first: 1) {{ nodes {{ id iid sha }} }} }} }}"))
            .At("project.pipelines.nodes")[0];

        var data = await client.DataAsync($$"""
            { {{Api}} {
                byId: pipeline(id: "{{newest.Text("id")}}") { id }
                byIid: pipeline(iid: "{{newest.Text("iid")}}") { id }
                bySha: pipeline(sha: "{{newest.Text("sha")}}") { id }
                none: pipeline(iid: "99999") { id } } }
            """);

        foreach (var name in new[] { "byId", "byIid", "bySha" })
        {
            data.At($"project.{name}").Text("id").ShouldBe(newest.Text("id"));
        }

        data.At("project.none").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task Parent_and_child_know_each_other()
    {
        using var client = sandboxes.As("reporter");

        var child = (await client.DataAsync($$"""
            { {{Api}} { pipelines(source: "parent_pipeline") { nodes { iid child upstream { iid downstream { nodes { iid } } } } } } }
            """)).At("project.pipelines.nodes")[0];

        child.GetProperty("child").GetBoolean().ShouldBeTrue();
        child.At("upstream.downstream.nodes")[0].Text("iid").ShouldBe(child.Text("iid"));
    }

    [Fact]
    public async Task A_wrong_configuration_is_told()
    {
        using var client = sandboxes.As("reporter");

        var failed = (await client.DataAsync(
            $"{{ {Api} {{ pipelines(status: FAILED) {{ nodes {{ yamlErrors yamlErrorMessages failureReason totalJobs }} }} }} }}"))
            .At("project.pipelines.nodes").EnumerateArray().Single(row => row.GetProperty("yamlErrors").GetBoolean());

        failed.Text("failureReason").ShouldBe("The pipeline failed due to an error on the CI/CD configuration file.");
        failed.Text("yamlErrorMessages").ShouldNotBeNullOrEmpty();
        failed.Number("totalJobs").ShouldBe(0);
    }

    [Fact]
    public async Task Which_one_is_to_be_said()
    {
        using var client = sandboxes.As("reporter");

        (await client.AskGraphQLAsync($"{{ {Api} {{ pipeline {{ id }} }} }}")).Error().ShouldBe("Provide one of ID, IID or SHA");
    }

    [Theory]
    [InlineData("guest", "acme/platform/data/warehouse", true)]
    [InlineData("developer", "gus/toolbox", true)]
    [InlineData("reporter", "acme/platform/runner-fleet", false)]
    public async Task Who_may_read_them_is_as_in_GitLab(string token, string path, bool sees)
    {
        using var client = sandboxes.As(token);

        ((await client.DataAsync($"{{ project(fullPath: \"{path}\") {{ pipelines {{ count }} }} }}"))
            .At("project.pipelines.count").GetInt32() > 0).ShouldBe(sees);
    }
}
