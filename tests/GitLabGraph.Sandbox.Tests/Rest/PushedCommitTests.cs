namespace GitLabGraph.Sandbox.Tests.Rest;

public sealed class PushedCommitTests(Sandboxes sandboxes) : IClassFixture<Sandboxes>
{
    [Fact]
    public async Task A_pushed_commit_shows_in_the_diffs_of_its_merge_request()
    {
        using var client = sandboxes.As("owner");
        var web = "projects/acme%2Fapps%2Fmobile%2Fandroid";
        await client.AskAsync(HttpMethod.Post, $"{web}/repository/branches", new { branch = "pushed", @ref = "main" });
        await PushAsync(client, web, "one.txt");
        using var made = await client.AskAsync(
            HttpMethod.Post, $"{web}/merge_requests", new { title = "Pushed", source_branch = "pushed", target_branch = "main" });
        var iid = (await made.JsonAsync()).Number("iid");
        await PushAsync(client, web, "two.txt");

        (await client.JsonAsync($"{web}/merge_requests/{iid}/diffs")).EnumerateArray().Select(file => file.Text("new_path"))
            .ShouldBe(["one.txt", "two.txt"], ignoreOrder: true);
    }

    private static Task<HttpResponseMessage> PushAsync(HttpClient client, string project, string path) =>
        client.AskAsync(HttpMethod.Post, $"{project}/repository/commits", new
        {
            branch = "pushed",
            commit_message = path,
            actions = new[] { new { action = "create", file_path = path, content = "x" } },
        });
}
