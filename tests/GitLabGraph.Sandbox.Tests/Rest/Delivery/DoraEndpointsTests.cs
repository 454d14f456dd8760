using System.Net;
using System.Text.Json;

namespace GitLabGraph.Sandbox.Tests.Rest.Delivery;

public sealed class DoraEndpointsTests(Sandboxes sandboxes) : IClassFixture<Sandboxes>
{
    private const string Api = "projects/acme%2Fplatform%2Fapi/dora/metrics";
    private const string Range = "start_date=2025-12-01&end_date=2026-03-01";

    [Fact]
    public async Task Tell_only_days_of_which_something_is_known()
    {
        using var client = sandboxes.As("reporter");

        var rows = await client.JsonAsync($"{Api}?metric=deployment_frequency&{Range}");

        rows.GetArrayLength().ShouldBeInRange(3, 40);
        rows.EnumerateArray().Select(row => row.Text("date")).ShouldBeInOrder();
        rows.EnumerateArray().Sum(row => row.GetProperty("value").GetDouble()).ShouldBeGreaterThan(3);
    }

    [Fact]
    public async Task Tell_of_the_whole_time_in_one_row_without_a_date()
    {
        using var client = sandboxes.As("reporter");

        var row = (await client.JsonAsync($"groups/acme/dora/metrics?metric=lead_time_for_changes&interval=all&{Range}"))
            .EnumerateArray().ShouldHaveSingleItem();

        row.GetProperty("date").ValueKind.ShouldBe(JsonValueKind.Null);
        row.GetProperty("value").GetDouble().ShouldBePositive();
    }

    [Theory]
    [InlineData("reporter", $"{Api}?metric=uptime&{Range}", HttpStatusCode.BadRequest,
        "The metric must be one of deployment_frequency,lead_time_for_changes,time_to_restore_service,change_failure_rate.")]
    [InlineData("reporter", $"{Api}?metric=change_failure_rate&interval=weekly", HttpStatusCode.BadRequest,
        "The interval must be one of all,monthly,daily.")]
    [InlineData("reporter", $"{Api}?metric=change_failure_rate&start_date=2025-01-01&end_date=2026-01-01", HttpStatusCode.BadRequest,
        "Date range must be shorter than 180 days.")]
    [InlineData("reporter", $"{Api}?metric=change_failure_rate&start_date=2026-01-01&end_date=2026-01-01", HttpStatusCode.BadRequest,
        "The start date must be earlier than the end date.")]
    [InlineData("reporter", $"{Api}?metric=change_failure_rate&environment_tiers[]=moon&{Range}", HttpStatusCode.BadRequest,
        "The environment tiers must be from production, staging, testing, development, other.")]
    [InlineData("guest", $"{Api}?metric=change_failure_rate", HttpStatusCode.Unauthorized,
        "You do not have permission to access dora metrics.")]
    [InlineData("admin", "groups/globex/dora/metrics?metric=change_failure_rate", HttpStatusCode.Unauthorized,
        "You do not have permission to access dora metrics.")]
    public async Task Are_refused_in_GitLabs_words(string token, string path, HttpStatusCode status, string message)
    {
        using var client = sandboxes.As(token);
        using var response = await client.GetAsync(path, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(status);
        (await response.JsonAsync()).Text("message").ShouldBe(message);
    }

    [Fact]
    public async Task Are_not_there_on_Community_Edition()
    {
        await using var server = await SandboxServer.StartAsync(
            new SandboxOptions { IsEnterprise = false }, TestContext.Current.CancellationToken);
        using var client = Sandboxes.ClientOf(server, "admin");
        using var response = await client.GetAsync($"{Api}?metric=change_failure_rate", TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
