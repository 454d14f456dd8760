using System.Net;
using System.Text.Json;

namespace GitLabGraph.Sandbox.Tests;

public sealed class SandboxServerTests(Sandboxes sandboxes) : IClassFixture<Sandboxes>
{
    [Theory]
    [InlineData("admin", "root")]
    [InlineData("owner", "olivia")]
    [InlineData("developer", "dana")]
    [InlineData("guest", "gus")]
    public async Task Knows_the_person_behind_a_well_known_token(string token, string username)
    {
        using var client = sandboxes.As(token);

        (await client.JsonAsync("user")).Text("username").ShouldBe(username);
    }

    [Fact]
    public async Task Takes_a_token_as_a_bearer_too()
    {
        using var client = sandboxes.As(null);
        client.DefaultRequestHeaders.Authorization = new("Bearer", "glpat-sandbox-guest");

        (await client.JsonAsync("user")).Text("username").ShouldBe("gus");
    }

    [Theory]
    [InlineData(null, 401, """{"message":"401 Unauthorized"}""")]
    [InlineData("nonsense", 401, """{"message":"401 Unauthorized"}""")]
    [InlineData("expired", 401, """{"error":"invalid_token","error_description":"Token is expired. You can either do re-authorization or token refresh."}""")]
    [InlineData("revoked", 401, """{"error":"invalid_token","error_description":"Token was revoked. You have to re-authorize from the user."}""")]
    [InlineData("blocked", 403, """{"message":"403 Forbidden - Your account has been blocked."}""")]
    public async Task Refuses_a_bad_token_as_GitLab_does(string? token, int status, string body)
    {
        using var client = sandboxes.As(token);
        using var response = await client.GetAsync("user", TestContext.Current.CancellationToken);

        ((int)response.StatusCode).ShouldBe(status);
        (await response.TextAsync()).ShouldBe(body);
    }

    [Fact]
    public async Task Finds_a_project_by_its_encoded_path_and_by_its_number()
    {
        using var client = sandboxes.As("developer");
        var byPath = await client.JsonAsync("projects/acme%2Fplatform%2Fapi");

        (await client.JsonAsync($"projects/{byPath.Number("id")}")).Text("path_with_namespace").ShouldBe("acme/platform/api");
    }

    [Fact]
    public async Task Answers_404_for_a_project_that_may_not_be_seen()
    {
        using var client = sandboxes.As("developer");
        using var response = await client.GetAsync("projects/initech%2Freports%2Ftps-reports", TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await response.TextAsync()).ShouldBe("""{"message":"404 Project Not Found"}""");
    }

    [Fact]
    public async Task Answers_404_for_an_unknown_route_in_another_shape()
    {
        using var client = sandboxes.As("developer");
        using var response = await client.GetAsync("no/such/route", TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await response.TextAsync()).ShouldBe("""{"error":"404 Not Found"}""");
    }

    [Fact]
    public async Task Pages_through_open_issues_to_the_end()
    {
        using var client = sandboxes.As("developer");
        List<long> seen = [];
        var page = "1";
        while (page.Length > 0)
        {
            using var response = await client.GetAsync(
                $"projects/acme%2Fplatform%2Fapi/issues?state=opened&per_page=7&page={page}", TestContext.Current.CancellationToken);
            seen.AddRange((await response.JsonAsync()).EnumerateArray().Select(issue => issue.Number("id")));
            page = response.Header("X-Next-Page");
            response.Header("X-Total").ShouldNotBeEmpty();
        }

        seen.ShouldBeUnique();
        seen.Count.ShouldBeGreaterThanOrEqualTo(60);
    }

    [Fact]
    public async Task Answers_304_to_who_has_it_already()
    {
        using var client = sandboxes.As("developer");
        using var first = await client.GetAsync("projects/1001", TestContext.Current.CancellationToken);
        client.DefaultRequestHeaders.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await client.GetAsync("projects/1001", TestContext.Current.CancellationToken);

        second.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task Records_what_it_was_asked_without_the_token()
    {
        await using var server = await SandboxServer.StartAsync(new SandboxOptions(), TestContext.Current.CancellationToken);
        using var client = Sandboxes.ClientOf(server, "guest");
        await client.JsonAsync("projects/acme%2Fhandbook/issues?per_page=1");

        var request = server.Requests.All.ShouldHaveSingleItem();
        request.Route.ShouldBe("/api/v4/projects/:id/issues");
        request.Target.ShouldBe("/api/v4/projects/acme%2Fhandbook/issues?per_page=1");
        request.Username.ShouldBe("gus");
        JsonSerializer.Serialize(request).ShouldNotContain("glpat");
    }
}
