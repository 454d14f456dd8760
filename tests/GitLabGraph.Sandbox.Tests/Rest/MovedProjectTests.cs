using System.Net;

namespace GitLabGraph.Sandbox.Tests.Rest;

public sealed class MovedProjectTests
{
    [Fact]
    public async Task An_old_path_leads_readers_on_by_number_refuses_writers_and_is_unknown_to_GraphQL()
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions(), TestContext.Current.CancellationToken);
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { BaseAddress = new Uri(sandbox.BaseUrl + "/api/v4/") };
        client.DefaultRequestHeaders.Add("PRIVATE-TOKEN", "glpat-sandbox-owner");
        var id = (await client.JsonAsync("projects/acme%2Fhandbook")).Number("id");

        var renamed = await (await client.AskAsync(HttpMethod.Put, $"projects/{id}", new { path = "guide" })).JsonAsync();
        using var read = await client.GetAsync("projects/acme%2Fhandbook/issues?per_page=1", TestContext.Current.CancellationToken);
        using var written = await client.AskAsync(HttpMethod.Post, "projects/acme%2Fhandbook/issues", new { title = "Late" });
        using var query = await client.AskAsync(
            HttpMethod.Post, "/api/graphql", new { query = """{ project(fullPath: "acme/handbook") { id } }""" });

        renamed.Text("path_with_namespace").ShouldBe("acme/guide");
        read.StatusCode.ShouldBe(HttpStatusCode.MovedPermanently);
        read.Headers.Location!.ToString().ShouldBe($"{sandbox.BaseUrl}/api/v4/projects/{id}/issues?per_page=1");
        written.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        (await query.TextAsync()).ShouldContain("\"project\":null");
    }

    [Fact]
    public async Task Whoever_gets_a_path_later_has_it()
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions(), TestContext.Current.CancellationToken);
        using var client = Sandboxes.ClientOf(sandbox, "owner");
        var target = (await client.JsonAsync("groups/acme%2Fplatform")).Number("id");
        var acme = (await client.JsonAsync("groups/acme")).Number("id");

        var moved = await (await client.AskAsync(
            HttpMethod.Put, "projects/acme%2Fhandbook/transfer", new { @namespace = target })).JsonAsync();
        var next = await (await client.AskAsync(
            HttpMethod.Post, "projects", new { path = "handbook", namespace_id = acme })).JsonAsync();

        moved.Text("path_with_namespace").ShouldBe("acme/platform/handbook");
        (await client.JsonAsync("projects/acme%2Fhandbook")).Number("id").ShouldBe(next.Number("id"));
        (await client.JsonAsync("projects/acme%2Fplatform%2Fhandbook")).Number("id").ShouldBe(moved.Number("id"));
    }
}
