using System.Net;
using System.Text.Json;
using GitLabGraph.Sandbox.World.Delivery;

namespace GitLabGraph.Sandbox.Tests.Rest.Delivery;

public sealed class DeploymentEndpointsTests(Sandboxes sandboxes) : IClassFixture<Sandboxes>
{
    private const string Api = "projects/acme%2Fplatform%2Fapi/deployments";

    [Theory]
    [InlineData("finished_after=2026-01-01T00:00:00Z", "`finished_at` filter and `finished_at` sorting must be paired")]
    [InlineData("order_by=finished_at", "`finished_at` filter and `finished_at` sorting must be paired")]
    [InlineData(
        "finished_before=2026-01-01T00:00:00Z&order_by=finished_at",
        "`finished_at` filter must be combined with `success` status filter.")]
    [InlineData(
        "finished_after=2026-01-01T00:00:00Z&updated_after=2026-01-01T00:00:00Z&order_by=finished_at&status=success",
        "Both `updated_at` filter and `finished_at` filter can not be specified")]
    public async Task What_cannot_be_found_fast_is_refused(string query, string reason)
    {
        using var client = sandboxes.As("maintainer");
        using var response = await client.GetAsync($"{Api}?{query}", TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.JsonAsync()).Text("message").ShouldBe($"400 Bad request - {reason}");
    }

    [Theory]
    [InlineData("order_by=name", "order_by does not have a valid value")]
    [InlineData("sort=up", "sort does not have a valid value")]
    [InlineData("status=done", "status does not have a valid value")]
    public async Task Unknown_words_are_refused(string query, string error)
    {
        using var client = sandboxes.As("maintainer");
        using var response = await client.GetAsync($"{Api}?{query}", TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.JsonAsync()).Text("error").ShouldBe(error);
    }

    [Fact]
    public async Task Finished_ones_come_in_the_order_of_their_end()
    {
        using var client = sandboxes.As("reporter");

        var rows = await client.JsonAsync(
            $"{Api}?status=success&environment=production&order_by=finished_at&finished_after=2026-01-01T00:00:00Z&sort=desc&per_page=100");

        rows.GetArrayLength().ShouldBeGreaterThan(3);
        var ids = rows.EnumerateArray().Select(row => row.Number("id")).ToArray();
        var ends = ids.Select(id => Find(id).FinishedAt).ToArray();
        ends.ShouldBeInOrder(SortDirection.Descending);
        ends.ShouldAllBe(end => end >= new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task A_filter_by_the_moment_of_change_brings_its_order()
    {
        using var client = sandboxes.As("reporter");

        var rows = await client.JsonAsync($"{Api}?updated_after=2026-01-01T00:00:00Z&order_by=id&sort=desc&per_page=100");

        rows.EnumerateArray().Select(row => Find(row.Number("id")).UpdatedAt).ShouldBeInOrder(SortDirection.Descending);
    }

    [Fact]
    public async Task One_tells_its_job_or_none_and_what_it_brought()
    {
        using var client = sandboxes.As("developer");
        var byJob = sandboxes.Server.World.Deployments.All.First(row => row is { JobId: not null, MergeRequestIds.Length: > 1 });
        var byApi = sandboxes.Server.World.Deployments.All.First(row => row.JobId is null);
        var path = $"projects/{byJob.ProjectId}/deployments/{byJob.Id}";

        var one = await client.JsonAsync(path);
        one.GetProperty("deployable").Text("stage").ShouldBe("deploy");
        one.GetProperty("deployable").GetProperty("pipeline").Text("sha").ShouldBe(byJob.Sha);
        one.GetProperty("environment").Number("id").ShouldBe(byJob.EnvironmentId);
        (await client.JsonAsync($"projects/{byApi.ProjectId}/deployments/{byApi.Id}"))
            .GetProperty("deployable").ValueKind.ShouldBe(JsonValueKind.Null);

        using var requests = await client.GetAsync($"{path}/merge_requests?per_page=100", TestContext.Current.CancellationToken);
        requests.Header("X-Total").ShouldBe($"{byJob.MergeRequestIds.Length}");
        (await requests.JsonAsync()).EnumerateArray().Select(row => row.Number("id"))
            .ShouldBe(byJob.MergeRequestIds, ignoreOrder: true);
    }

    [Fact]
    public async Task Merge_requests_are_found_by_where_and_when_they_were_deployed()
    {
        using var client = sandboxes.As("developer");
        const string Query = "projects/acme%2Fplatform%2Fapi/merge_requests?environment=production&per_page=100";

        var all = (await client.JsonAsync(Query)).GetArrayLength();
        var late = (await client.JsonAsync($"{Query}&deployed_after=2026-01-15T00:00:00Z")).GetArrayLength();
        var early = (await client.JsonAsync($"{Query}&deployed_before=2026-01-15T00:00:00Z")).GetArrayLength();

        late.ShouldBePositive();
        early.ShouldBePositive();
        (late + early).ShouldBe(all);
    }

    [Fact]
    public async Task A_merge_request_alone_tells_when_it_first_reached_production()
    {
        using var client = sandboxes.As("developer");
        var world = sandboxes.Server.World;
        var deployment = world.Deployments.Of(1002).First(row => row is { MergeRequestIds.Length: > 0, IsTag: false }
            && world.Environments.Get(row.EnvironmentId).Name == "production");
        var request = world.MergeRequests.Get(deployment.MergeRequestIds[^1]);
        var open = world.MergeRequests.Of(1002).First(row => row.IsOpen);

        (await client.JsonAsync($"projects/1002/merge_requests/{request.Iid}"))
            .GetProperty("first_deployed_to_production_at").GetDateTimeOffset()
            .ShouldBe(deployment.FinishedAt!.Value, TimeSpan.FromMilliseconds(1));
        (await client.JsonAsync($"projects/1002/merge_requests/{open.Iid}"))
            .GetProperty("first_deployed_to_production_at").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Theory]
    [InlineData(null, "projects/acme%2Fplatform%2Fapi/deployments", HttpStatusCode.Unauthorized)]
    [InlineData("guest", "projects/acme%2Fplatform%2Fapi/deployments", HttpStatusCode.OK)]
    [InlineData("guest", "projects/acme%2Fplatform%2Fdata%2Fwarehouse/deployments", HttpStatusCode.Forbidden)]
    [InlineData("planner", "projects/acme%2Fplatform%2Fdata%2Fwarehouse/environments", HttpStatusCode.Forbidden)]
    [InlineData("guest", "projects/acme%2Fplatform%2Fdata%2Fwarehouse/pipelines", HttpStatusCode.OK)]
    [InlineData("reporter", "projects/acme%2Fplatform%2Fdata%2Fwarehouse/deployments", HttpStatusCode.OK)]
    [InlineData("reporter", "projects/globex%2Fportal/deployments", HttpStatusCode.NotFound)]
    [InlineData("reporter", "projects/acme%2Fplatform%2Frunner-fleet/pipelines", HttpStatusCode.Forbidden)]
    [InlineData("reporter", "projects/acme%2Fplatform%2Frunner-fleet/environments", HttpStatusCode.Forbidden)]
    [InlineData("admin", "projects/commons%2Flegacy/releases", HttpStatusCode.Forbidden)]
    [InlineData("developer", "projects/gus%2Ftoolbox/pipelines", HttpStatusCode.Forbidden)]
    [InlineData("developer", "projects/gus%2Ftoolbox/releases", HttpStatusCode.Forbidden)]
    [InlineData("guest", "projects/gus%2Ftoolbox/pipelines", HttpStatusCode.OK)]
    [InlineData(null, "projects/acme%2Fplatform%2Fapi/pipelines", HttpStatusCode.OK)]
    [InlineData(null, "projects/acme%2Fplatform%2Fapi/releases", HttpStatusCode.OK)]
    [InlineData("developer", "groups/globex/releases", HttpStatusCode.Forbidden)]
    public async Task Rights_are_those_of_GitLab(string? token, string path, HttpStatusCode status)
    {
        using var client = sandboxes.As(token);
        using var response = await client.GetAsync(path, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(status);
    }

    private Deployment Find(long id) => sandboxes.Server.World.Deployments.Get(id);
}
