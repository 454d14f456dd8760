using System.Text.Json;

namespace GitLabGraph.Sandbox.Tests.Clients;

/// <summary>
/// The official glab is in no registry that CI may use. These are the requests it was seen to send (1.53.0), with its
/// habits: dots encoded, a slash after graphql, its body's own ids; and the members without which it stops.
/// </summary>
public sealed class GlabRequestsTests(Sandboxes sandboxes) : IClassFixture<Sandboxes>
{
    private const string Project = "projects/acme%2Fapps%2Fmobile%2Fandroid";

    [Theory]
    [InlineData("user", "id username name email")]
    [InlineData("version", "version")]
    [InlineData("users?active=true&exclude_internal=true&per_page=1&username=dana&without_project_bots=true", "id username")]
    [InlineData("projects?order_by=last_activity_at&owned=false&page=1&per_page=30", "path_with_namespace web_url")]
    [InlineData("projects?cursor=&order_by=id&pagination=keyset&per_page=2", "path_with_namespace")]
    [InlineData($"{Project}?license=true&with_custom_attributes=true", "issues_enabled merge_requests_enabled path_with_namespace web_url")]
    [InlineData($"{Project}/issues?in=title,description&order_by=created_at&page=1&per_page=30&scope=all&state=opened",
        "id created_at author issue_type")]
    [InlineData($"{Project}/issues/1", "id created_at author issue_type")]
    [InlineData($"{Project}/issues/1/notes?page=1&per_page=20&sort=desc", "created_at")]
    [InlineData($"{Project}/labels?page=1&per_page=30&with_counts=true", "name color open_issues_count")]
    [InlineData($"{Project}/merge_requests?page=1&per_page=30&scope=all&state=all", "references author")]
    [InlineData($"{Project}/merge_requests/1?include_diverged_commits_count=true&include_rebase_in_progress=true&render_html=false",
        "references author user")]
    [InlineData($"{Project}/merge_requests/1/approval_state", "rules")]
    [InlineData("projects/acme%2Fplatform%2Fapi/milestones?include_ancestors=true&per_page=30", "id title")]
    [InlineData($"{Project}/pipelines?order_by=id&page=1&per_page=30&sort=desc", "id status ref sha web_url")]
    [InlineData("projects/acme%2Fplatform%2Fapi/releases?page=1&per_page=30", "tag_name created_at")]
    [InlineData($"{Project}/repository/files/README%2Emd?ref=main", "file_path content")]
    public async Task What_glab_reads_has_what_it_needs(string path, string members)
    {
        using var client = sandboxes.As("maintainer");
        var answer = await client.JsonAsync(path);
        var row = answer.ValueKind == JsonValueKind.Array ? answer.EnumerateArray().First() : answer;

        foreach (var member in members.Split(' '))
        {
            row.TryGetProperty(member, out var value).ShouldBeTrue($"{path} lacks {member}");
            value.ValueKind.ShouldNotBe(JsonValueKind.Null);
        }
    }

    [Fact]
    public async Task Its_graphql_address_ends_with_a_slash()
    {
        using var client = sandboxes.As("maintainer");
        using var answer = await client.AskAsync(HttpMethod.Post, "/api/graphql/", new { query = "query { currentUser { username } }" });

        (await answer.TextAsync()).ShouldBe("""{"data":{"currentUser":{"username":"mei"}}}""");
    }

    [Fact]
    public async Task What_glab_writes_is_taken_from_the_issue_to_the_merge()
    {
        using var client = sandboxes.As("maintainer");
        var issue = await SendAsync(client, HttpMethod.Post, "issues", new
        {
            id = "acme/apps/mobile/android", title = "From glab", description = "", labels = "glab", confidential = false,
            assignee_ids = (long[])[], milestone_id = 0, issue_type = "issue",
        });
        var iid = issue.Number("iid");
        await SendAsync(client, HttpMethod.Post, $"issues/{iid}/notes", new { body = "A comment", confidential = false });
        (await SendAsync(client, HttpMethod.Put, $"issues/{iid}", new { issue_id = iid, title = "Again", add_labels = "customer" }))
            .GetProperty("labels").GetArrayLength().ShouldBe(2);
        (await SendAsync(client, HttpMethod.Put, $"issues/{iid}", new { state_event = "close" })).Text("state").ShouldBe("closed");
        await SendAsync(client, HttpMethod.Post, "labels", new { project_id = 1008, name = "from glab", color = "#112233" });
        await SendAsync(client, HttpMethod.Post, "repository/branches", new { branch = "glab", @ref = "main" });
        await SendAsync(client, HttpMethod.Post, "repository/commits", new
        {
            branch = "glab", commit_message = "From glab",
            actions = new[] { new { action = "create", file_path = "glab.txt", content = "x" } },
        });
        var request = await SendAsync(client, HttpMethod.Post, "merge_requests", new
        {
            title = "From glab", description = "", source_branch = "glab", target_branch = "main", labels = "glab",
            remove_source_branch = true, squash = false, target_project_id = 1008,
        });
        await SendAsync(client, HttpMethod.Post, $"merge_requests/{request.Number("iid")}/notes", new { body = "Looks good" });
        (await SendAsync(client, HttpMethod.Put, $"merge_requests/{request.Number("iid")}/merge", new
        {
            auto_merge = false, merge_when_pipeline_succeeds = false, should_remove_source_branch = true, squash = false,
        })).Text("state").ShouldBe("merged");
    }

    private static async Task<JsonElement> SendAsync(HttpClient client, HttpMethod method, string route, object body)
    {
        using var answer = await client.AskAsync(method, $"{Project}/{route}", body);
        answer.IsSuccessStatusCode.ShouldBeTrue(await answer.TextAsync());
        return await answer.JsonAsync();
    }
}
