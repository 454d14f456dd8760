using System.Text.Json;
using GitLabGraph.Sandbox.World.Delivery;

namespace GitLabGraph.Sandbox.Tests.GraphQL.Delivery;

public sealed class DeploymentQueryTests(Sandboxes sandboxes) : IClassFixture<Sandboxes>
{
    private const string Api = "project(fullPath: \"acme/platform/api\")";

    [Fact]
    public async Task Environments_of_one_project_are_answered()
    {
        using var client = sandboxes.As("reporter");

        var data = await client.DataAsync($$"""
            { {{Api}} {
                all: environment(name: "production") { name tier state }
                environments(type: "review") { nodes { name environmentType state tier lastDeployment(status: SUCCESS) { iid } } } } }
            """);

        data.At("project.all").Text("tier").ShouldBe("PRODUCTION");
        data.At("project.environments.nodes").EnumerateArray().Select(row => row.Text("name"))
            .ShouldBe(["review/5-leaving", "review/4-old-menu", "review/7-new-menu"]);
    }

    [Fact]
    public async Task Environments_of_a_second_project_are_refused_and_the_first_ones_stand()
    {
        using var client = sandboxes.As("reporter");

        var answer = await client.AskGraphQLAsync(
            $"{{ a: {Api} {{ environments {{ nodes {{ name }} }} }} b: {Api} {{ environments {{ nodes {{ name }} }} }} }}");

        answer.Error().ShouldBe("\"environments\" field can be requested only for 1 Project(s) at a time.");
        answer.At("data.a.environments.nodes").GetArrayLength().ShouldBePositive();
        answer.At("data.b.environments").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task Deployments_of_several_environments_are_refused()
    {
        using var client = sandboxes.As("reporter");

        var answer = await client.AskGraphQLAsync(
            $"{{ {Api} {{ environments {{ nodes {{ deployments(first: 1) {{ nodes {{ iid }} }} }} }} }} }}");

        answer.Error().ShouldBe("\"deployments\" field can be requested only for 1 Environment(s) at a time.");
    }

    [Fact]
    public async Task Deployments_come_by_status_and_order()
    {
        using var client = sandboxes.As("reporter");

        var data = await client.DataAsync($$"""
            { {{Api}} { environment(name: "production") {
                deployments(statuses: [SUCCESS, FAILED], orderBy: { finishedAt: DESC }, first: 5) {
                  nodes { iid status finishedAt sha ref tag commit { sha } triggerer { username }
                    job { name pipeline { iid } stage { name } } }
                  pageInfo { hasNextPage endCursor } } } } }
            """);

        var rows = data.At("project.environment.deployments.nodes").EnumerateArray().ToArray();
        rows.Length.ShouldBe(5);
        rows.ShouldAllBe(row => row.Text("status") == "SUCCESS" || row.Text("status") == "FAILED");
        rows.Select(row => row.Text("finishedAt")).ShouldBeInOrder(SortDirection.Descending);
        rows.ShouldAllBe(row => row.GetProperty("commit").Text("sha") == row.Text("sha"));
        rows.ShouldContain(row => row.GetProperty("job").ValueKind == JsonValueKind.Object);
    }

    [Fact]
    public async Task A_cursor_leads_through_all_of_them_once()
    {
        using var client = sandboxes.As("reporter");
        List<string?> seen = [];
        var after = "";
        do
        {
            var data = await client.DataAsync($$"""
                { {{Api}} { environment(name: "staging") { deployments(orderBy: { finishedAt: ASC }, first: 3, after: "{{after}}") {
                    nodes { iid } pageInfo { hasNextPage endCursor } } } } }
                """);
            var page = data.At("project.environment.deployments");
            seen.AddRange(page.GetProperty("nodes").EnumerateArray().Select(row => row.Text("iid")));
            after = page.At("pageInfo.hasNextPage").GetBoolean() ? page.At("pageInfo.endCursor").GetString() : null;
        }
        while (after is not null);

        seen.ShouldBeUnique();
        seen.Count.ShouldBe(sandboxes.Server.World.Deployments.Of(1002).Count(row => EnvironmentOf(row) == "staging"));
    }

    [Fact]
    public async Task Merge_requests_are_found_by_their_deployment()
    {
        var deployment = sandboxes.Server.World.Deployments.Of(1002)
            .Last(row => row.MergeRequestIds.Length > 0 && EnvironmentOf(row) == "production");
        using var client = sandboxes.As("reporter");

        var data = await client.DataAsync($$"""
            { {{Api}} {
                deployment(iid: "{{deployment.Iid}}") { id webPath }
                one: mergeRequests(deploymentId: "{{deployment.Id}}") { nodes { id } }
                gid: mergeRequests(deploymentId: "gid://gitlab/Deployment/{{deployment.Id}}") { nodes { id } }
                late: mergeRequests(environmentName: "production", deployedAfter: "2026-03-01T23:00:00Z") { nodes { id } } } }
            """);

        data.At("project.deployment").Text("id").ShouldBe($"gid://gitlab/Deployment/{deployment.Id}");
        data.At("project.one.nodes").EnumerateArray().Select(row => row.Text("id"))
            .ShouldBe(deployment.MergeRequestIds.Select(id => $"gid://gitlab/MergeRequest/{id}"), ignoreOrder: true);
        data.At("project.gid.nodes").GetArrayLength().ShouldBe(0);
        data.At("project.late.nodes").GetArrayLength().ShouldBe(0);
    }

    [Theory]
    [InlineData("guest", "acme/platform/data/warehouse", false, true)]
    [InlineData("reporter", "acme/platform/data/warehouse", true, true)]
    [InlineData("guest", "acme/platform/api", true, true)]
    [InlineData("reporter", "commons/legacy", false, false)]
    public async Task What_may_not_be_read_is_left_out(string token, string path, bool seesDeployments, bool seesReleases)
    {
        using var client = sandboxes.As(token);

        var data = await client.DataAsync($$"""
            { project(fullPath: "{{path}}") {
                environments { nodes { name } } deployment(iid: "1") { iid } releases { count nodes { name tagName } } } }
            """);

        (data.At("project.environments.nodes").GetArrayLength() > 0).ShouldBe(seesDeployments);
        (data.At("project.deployment").ValueKind == JsonValueKind.Object).ShouldBe(seesDeployments);
        (data.At("project.releases.count").GetInt32() > 0).ShouldBe(seesReleases);
    }

    [Theory]
    [InlineData("SUCCESS", true)]
    [InlineData("BLOCKED", true)]
    [InlineData("CREATED", false)]
    public async Task The_last_of_a_status_is_the_one_that_ended_last(string status, bool isThere)
    {
        using var client = sandboxes.As("reporter");

        var last = (await client.DataAsync(
            $"{{ {Api} {{ environment(name: \"production\") {{ lastDeployment(status: {status}) {{ iid status }} }} }} }}"))
            .At("project.environment.lastDeployment");

        (last.ValueKind == JsonValueKind.Object).ShouldBe(isThere);
        if (isThere)
        {
            last.Text("status").ShouldBe(status);
            last.Text("iid").ShouldBe($"{sandboxes.Server.World.Deployments.Of(1002)
                .Where(row => EnvironmentOf(row) == "production" && row.Status == Enum.Parse<DeploymentStatus>(status, ignoreCase: true))
                .MaxBy(row => (row.FinishedAt, row.Id))!.Iid}");
        }
    }

    [Fact]
    public async Task A_status_that_GitLab_does_not_look_for_is_refused()
    {
        using var client = sandboxes.As("reporter");

        var answer = await client.AskGraphQLAsync(
            $"{{ {Api} {{ environment(name: \"qa\") {{ lastDeployment(status: SKIPPED) {{ iid }} }} }} }}");

        answer.Error().ShouldBe("\"skipped\" status is not supported.");
    }

    private string EnvironmentOf(Deployment deployment) => sandboxes.Server.World.Environments.Get(deployment.EnvironmentId).Name;
}
