using System.Text.Json;

namespace GitLabGraph.Sandbox.Tests.GraphQL.Delivery;

public sealed class DoraQueryTests(Sandboxes sandboxes) : IClassFixture<Sandboxes>
{
    private const string Range = "startDate: \"2025-12-01\", endDate: \"2026-03-01\"";

    [Fact]
    public async Task Days_without_a_deployment_are_told_as_null_where_dates_are_asked_for()
    {
        using var client = sandboxes.As("reporter");

        var data = await client.DataAsync($$"""
            { project(fullPath: "acme/platform/api") { dora {
                dated: metrics({{Range}}) { date deploymentFrequency }
                bare: metrics({{Range}}) { deploymentFrequency } } } }
            """);

        data.At("project.dora.dated").GetArrayLength().ShouldBe(91);
        data.At("project.dora.dated").EnumerateArray()
            .ShouldContain(row => row.GetProperty("deploymentFrequency").ValueKind == JsonValueKind.Null);
        data.At("project.dora.bare").GetArrayLength().ShouldBeInRange(3, 40);
    }

    [Fact]
    public async Task A_groups_are_those_of_all_its_projects()
    {
        using var client = sandboxes.As("reporter");

        var all = (await client.DataAsync($$"""
            { group(fullPath: "acme") { dora { metrics({{Range}}, interval: ALL, environmentTiers: [PRODUCTION]) {
                date deploymentFrequency leadTimeForChanges timeToRestoreService changeFailureRate } } } }
            """)).At("group.dora.metrics").EnumerateArray().ShouldHaveSingleItem();

        all.GetProperty("date").ValueKind.ShouldBe(JsonValueKind.Null);
        foreach (var name in new[] { "deploymentFrequency", "leadTimeForChanges", "timeToRestoreService", "changeFailureRate" })
        {
            all.GetProperty(name).GetDouble().ShouldBePositive();
        }
    }

    [Theory]
    [InlineData("guest", "acme/platform/api")]
    [InlineData("admin", "globex/portal")]
    [InlineData("admin", "commons/toolbox")]
    [InlineData("guest", "gus/toolbox")]
    public async Task Are_null_without_the_right_or_Ultimate(string token, string path)
    {
        using var client = sandboxes.As(token);

        (await client.DataAsync($"{{ project(fullPath: \"{path}\") {{ id dora {{ metrics {{ date }} }} }} }}"))
            .At("project.dora").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task A_time_that_is_too_long_is_refused()
    {
        using var client = sandboxes.As("reporter");

        (await client.AskGraphQLAsync(
            "{ group(fullPath: \"acme\") { dora { metrics(startDate: \"2025-01-01\", endDate: \"2026-01-01\") { date } } } }"))
            .Error().ShouldBe("Date range must be shorter than 180 days.");
    }
}
