using System.Net;

namespace GitLabGraph.Sandbox.Tests.Rest;

public sealed class MovedGroupTests
{
    [Fact]
    public async Task All_that_is_in_a_group_goes_with_it_and_only_projects_are_found_by_their_old_paths()
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions(), TestContext.Current.CancellationToken);
        using var client = Sandboxes.ClientOf(sandbox, "admin");
        var (group, project) = (await client.JsonAsync("groups/acme%2Fplatform"), await client.JsonAsync("projects/acme%2Fplatform%2Fapi"));

        await client.AskAsync(HttpMethod.Put, "groups/acme", new { path = "ajax" });
        await client.AskAsync(HttpMethod.Post, $"groups/{group.Number("id")}/transfer");
        using var old = await client.AskAsync(HttpMethod.Get, "groups/ajax%2Fplatform");

        old.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await client.JsonAsync("groups/platform")).Number("id").ShouldBe(group.Number("id"));
        (await client.JsonAsync("projects/platform%2Fapi")).Number("id").ShouldBe(project.Number("id"));
        (await client.JsonAsync("projects/acme%2Fplatform%2Fapi")).Text("path_with_namespace").ShouldBe("platform/api");
    }
}
