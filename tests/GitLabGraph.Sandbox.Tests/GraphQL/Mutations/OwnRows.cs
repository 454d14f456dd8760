using System.Text.Json;
using GitLabGraph.Sandbox.World;

namespace GitLabGraph.Sandbox.Tests.GraphQL.Mutations;

/// <summary>An issue with a link, a merge request with a thread, and a branch that no other test touches.</summary>
internal sealed class OwnRows(IReadOnlyDictionary<string, string> words)
{
    // Asks for no approvals.
    private const string Path = "acme/apps/mobile/android";
    private static readonly string Project = $"projects/{Uri.EscapeDataString(Path)}";

    public static async Task<OwnRows> MakeAsync(HttpClient client, GitLabWorld world)
    {
        var unique = Guid.NewGuid().ToString("N");
        var issue = await PostAsync(client, "issues", new { title = "Mine" });
        var other = await PostAsync(client, "issues", new { title = "Other" });
        var linked = await PostAsync(client, "issues", new { title = "Linked" });
        await PostAsync(
            client, $"issues/{linked.Number("iid")}/links", new { target_project_id = Path, target_issue_iid = other.Number("iid") });
        await PostAsync(client, "repository/branches", new { branch = $"mine-{unique}", @ref = "main" });
        await PostAsync(client, "repository/branches", new { branch = $"free-{unique}", @ref = "main" });
        await PostAsync(client, "repository/commits", new
        {
            branch = $"mine-{unique}",
            commit_message = "Mine",
            actions = new[] { new { action = "create", file_path = $"{unique}.txt", content = "x" } },
        });
        var request = await PostAsync(
            client, "merge_requests", new { title = "Mine", source_branch = $"mine-{unique}", target_branch = "main" });
        var thread = await PostAsync(client, $"merge_requests/{request.Number("iid")}/discussions", new { body = "A thread" });
        var place = world.FindProject(Path)!.Place;
        var milestone = await PostAsync(client, "milestones", new { title = unique });
        var label = world.WithAncestors(place).SelectMany(above => world.Labels.Of(above)).First(row => row.Title == "customer");
        return new OwnRows(new Dictionary<string, string>
        {
            ["UNIQUE"] = unique,
            ["PATH"] = Path,
            ["IID"] = issue.GetProperty("iid").GetRawText(),
            ["WORKITEM"] = Gid("WorkItem", issue),
            ["OTHER"] = Gid("WorkItem", other),
            ["LINKED"] = Gid("WorkItem", linked),
            ["MR"] = request.GetProperty("iid").GetRawText(),
            ["SHA"] = request.Text("sha")!,
            ["THREAD"] = $"gid://gitlab/Discussion/{thread.Text("id")}",
            ["NOTE"] = Gid("Note", thread.GetProperty("notes")[0]),
            ["MILESTONE"] = Gid("Milestone", milestone),
            ["LABEL"] = $"gid://gitlab/GroupLabel/{label.Id}",
        });
    }

    public string Fill(string text) => words.OrderByDescending(word => word.Key.Length)
        .Aggregate(text, static (filled, word) => filled.Replace(word.Key, word.Value, StringComparison.Ordinal));

    private static string Gid(string type, JsonElement row) => $"gid://gitlab/{type}/{row.Number("id")}";

    private static async Task<JsonElement> PostAsync(HttpClient client, string route, object body)
    {
        using var answer = await client.AskAsync(HttpMethod.Post, $"{Project}/{route}", body);
        answer.IsSuccessStatusCode.ShouldBeTrue(await answer.TextAsync());
        return await answer.JsonAsync();
    }
}
