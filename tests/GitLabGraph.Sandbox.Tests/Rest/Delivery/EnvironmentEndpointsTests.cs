using System.Net;

namespace GitLabGraph.Sandbox.Tests.Rest.Delivery;

public sealed class EnvironmentEndpointsTests(Sandboxes sandboxes) : IClassFixture<Sandboxes>
{
    private const string Api = "projects/acme%2Fplatform%2Fapi/environments";

    [Theory]
    [InlineData("name=production", "production")]
    [InlineData("search=REV", "review/7-new-menu review/4-old-menu review/5-leaving")]
    [InlineData("states=stopping", "review/5-leaving")]
    [InlineData("states=stopped", "review/4-old-menu")]
    public async Task A_filter_keeps_what_fits(string query, string names)
    {
        using var client = sandboxes.As("reporter");

        var rows = await client.JsonAsync($"{Api}?{query}");

        rows.EnumerateArray().Select(row => row.Text("name")).ShouldBe(names.Split(' '));
    }

    [Theory]
    [InlineData("search=re", "message", "400 Bad request - Search query is less than 3 characters")]
    [InlineData("name=production&search=staging", "error", "name, search cannot be used together")]
    [InlineData("states=gone", "error", "states does not have a valid value")]
    public async Task What_GitLab_does_not_look_for_is_refused(string query, string field, string words)
    {
        using var client = sandboxes.As("reporter");
        using var response = await client.GetAsync($"{Api}?{query}", TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.JsonAsync()).Text(field).ShouldBe(words);
    }

    [Fact]
    public async Task One_alone_has_its_last_success()
    {
        using var client = sandboxes.As("reporter");
        var id = (await client.JsonAsync($"{Api}?name=production"))[0].Number("id");

        var environment = await client.JsonAsync($"{Api}/{id}");

        environment.GetProperty("last_deployment").Text("status").ShouldBe("success");
        environment.TryGetProperty("project", out _).ShouldBeFalse();
    }
}
