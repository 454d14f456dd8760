using System.Net;
using System.Text.Json;

namespace GitLabGraph.Sandbox.Tests.Rest;

public sealed class IssueMoveTests(Sandboxes sandboxes) : IClassFixture<Sandboxes>
{
    private const string Web = "projects/acme%2Fapps%2Fweb";

    [Fact]
    public async Task A_moved_issue_takes_its_comments_and_the_labels_that_the_target_knows_and_leaves_a_closed_one_behind()
    {
        using var client = sandboxes.As("maintainer");
        await client.AskAsync(HttpMethod.Post, $"{Web}/labels", new { name = "only in web", color = "#112233" });
        var issue = await CreateAsync(client, new { title = "Wanderer", labels = "customer,only in web" });
        await client.AskAsync(HttpMethod.Post, $"{Web}/issues/{issue.Number("iid")}/notes", new { body = "Comes along" });
        var target = (await client.JsonAsync("projects/acme%2Fhandbook")).Number("id");

        using var answer = await client.AskAsync(
            HttpMethod.Post, $"{Web}/issues/{issue.Number("iid")}/move", new { to_project_id = target });
        var moved = await answer.JsonAsync();

        answer.StatusCode.ShouldBe(HttpStatusCode.Created);
        moved.Number("project_id").ShouldBe(target);
        moved.GetProperty("labels").EnumerateArray().Select(label => label.GetString()).ShouldBe(["customer"]);
        (await BodiesAsync(client, $"projects/{target}/issues/{moved.Number("iid")}"))
            .ShouldBe(["Comes along", $"moved from acme/apps/web#{issue.Number("iid")}"], ignoreOrder: false);
        var left = await client.JsonAsync($"{Web}/issues/{issue.Number("iid")}");
        left.Text("state").ShouldBe("closed");
        left.Number("moved_to_id").ShouldBe(moved.Number("id"));
        (await BodiesAsync(client, $"{Web}/issues/{issue.Number("iid")}")).ShouldContain($"moved to acme/handbook#{moved.Number("iid")}");
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public async Task A_cloned_issue_is_open_beside_its_original(bool withNotes, int comments)
    {
        using var client = sandboxes.As("maintainer");
        var issue = await CreateAsync(client, new { title = "Original" });
        await client.AskAsync(HttpMethod.Post, $"{Web}/issues/{issue.Number("iid")}/notes", new { body = "A comment" });

        using var answer = await client.AskAsync(
            HttpMethod.Post,
            $"{Web}/issues/{issue.Number("iid")}/clone",
            new { to_project_id = issue.Number("project_id"), with_notes = withNotes });
        var clone = await answer.JsonAsync();

        clone.Number("iid").ShouldNotBe(issue.Number("iid"));
        clone.Text("state").ShouldBe("opened");
        (await BodiesAsync(client, $"{Web}/issues/{clone.Number("iid")}")).Count(body => body == "A comment").ShouldBe(comments);
        (await client.JsonAsync($"{Web}/issues/{issue.Number("iid")}")).Text("state").ShouldBe("opened");
    }

    [Theory]
    [InlineData("maintainer", 1007, 400, "Cannot move issue to project it originates from!")]
    [InlineData("guest", 1001, 400, "Cannot move issue due to insufficient permissions!")]
    [InlineData("maintainer", 99_999, 404, "404 Project Not Found")]
    public async Task Refuses_what_GitLab_refuses(string token, long target, int status, string message)
    {
        using var client = sandboxes.As(token);
        using var answer = await client.AskAsync(HttpMethod.Post, $"{Web}/issues/1/move", new { to_project_id = target });

        ((int)answer.StatusCode).ShouldBe(status);
        (await answer.JsonAsync()).Text("message").ShouldBe(message);
    }

    private static async Task<JsonElement> CreateAsync(HttpClient client, object draft)
    {
        using var answer = await client.AskAsync(HttpMethod.Post, $"{Web}/issues", draft);
        return await answer.JsonAsync();
    }

    private static async Task<IEnumerable<string?>> BodiesAsync(HttpClient client, string issue) =>
        (await client.JsonAsync($"{issue}/notes?sort=asc")).EnumerateArray()
            .Where(note => !note.Text("body")!.StartsWith("added ~", StringComparison.Ordinal))
            .Select(note => note.Text("body"));
}
