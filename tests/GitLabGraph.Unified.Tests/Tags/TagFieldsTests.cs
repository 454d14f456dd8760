using System.Text.Json;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Tags;

public sealed class TagFieldsTests(UnifiedLab lab) : IClassFixture<UnifiedLab>
{
    private const string Tags = """
        { id name scope workspace { path } group { path } openTicketCount closedTicketCount openPullRequestCount remoteData }
        """;

    [Fact]
    public async Task A_tag_tells_whose_it_is()
    {
        var answer = (await lab.AskAsync(
            $$"""{ workspace(path: "acme/platform/api") { path tags(first: 100) { nodes {{Tags}} } } }""",
            null,
            lab.Link("owner"))).ShouldBeClean();
        var tags = answer.At("workspace.tags.nodes").EnumerateArray().ToList();

        tags.Where(static tag => Text(tag, "scope") == "WORKSPACE").ShouldNotBeEmpty();
        tags.Where(static tag => Text(tag, "scope") == "GROUP").ShouldNotBeEmpty();
        foreach (var tag in tags)
        {
            var isOwn = Text(tag, "scope") == "WORKSPACE";
            (tag.GetProperty("workspace").ValueKind == JsonValueKind.Object).ShouldBe(isOwn);
            (tag.GetProperty("group").ValueKind == JsonValueKind.Object).ShouldBe(!isOwn);
        }

        tags.Where(static tag => Text(tag, "scope") == "WORKSPACE")
            .ShouldAllBe(static tag => Text(tag.GetProperty("workspace"), "path") == "acme/platform/api");
        tags.Where(static tag => Text(tag, "scope") == "GROUP").Select(static tag => Text(tag.GetProperty("group"), "path"))
            .ShouldAllBe(static path => "acme/platform/api".StartsWith(path + "/", StringComparison.Ordinal));
    }

    /// <summary>GitLab has the labels of a group's projects among the group's unless told otherwise.</summary>
    [Fact]
    public async Task A_group_lists_no_tags_of_its_workspaces()
    {
        var answer = (await lab.AskAsync(
            $$"""{ group(path: "acme/platform") { tags(first: 100) { totalCount nodes {{Tags}} } } }""",
            null,
            lab.Link("owner"))).ShouldBeClean();
        var tags = answer.At("group.tags.nodes").EnumerateArray().ToList();

        tags.ShouldNotBeEmpty();
        tags.ShouldAllBe(static tag => Text(tag, "scope") == "GROUP");
    }

    [Fact]
    public async Task A_tag_of_a_group_is_told_from_its_namesake_in_a_workspace()
    {
        var world = lab.GitLab.World;
        var twin = new { name = "twin", color = "#112233" };
        await lab.WriteAsync($"projects/{world.FindProject("acme/platform/api")!.Id}/labels", twin, "owner");
        await lab.WriteAsync($"groups/{world.FindGroup("acme/platform")!.Id}/labels", twin, "owner");

        var answer = (await lab.AskAsync(
            """{ group(path: "acme/platform") { tags(where: { search: "twin" }) { nodes { name group { path } } } } }""",
            null,
            lab.Link("owner"))).ShouldBeClean();

        answer.At("group.tags.nodes").GetArrayLength().ShouldBe(1);
        answer.Text("group.tags.nodes.0.group.path").ShouldBe("acme/platform");
    }

    [Fact]
    public async Task A_tag_counts_where_it_is_used_as_lists_of_its_workspace_do_in_one_request_for_all()
    {
        var answer = (await lab.AskAsync(
            """
            { workspace(path: "acme/platform/api") { id tags(first: 100) { nodes {
                name openTicketCount closedTicketCount openPullRequestCount remoteData } } } }
            """,
            null,
            lab.Link("owner"))).ShouldBeClean();
        var tag = answer.At("workspace.tags.nodes").EnumerateArray().MaxBy(static tag => tag.GetProperty("openTicketCount").GetInt32());
        var counted = (await lab.AskAsync(
            """
            query($workspace: ID!, $tags: [String!]) {
              open: tickets(where: { workspace: $workspace, tags: $tags, state: OPEN }) { totalCount }
              closed: tickets(where: { workspace: $workspace, tags: $tags, state: CLOSED }) { totalCount }
              requests: pullRequests(where: { repo: $repo, tags: $tags, status: OPEN }) { totalCount } }
            """.Replace("query($workspace: ID!,", "query($workspace: ID!, $repo: ID!,", StringComparison.Ordinal),
            new
            {
                workspace = answer.Text("workspace.id"),
                repo = (await lab.AskAsync("""{ repo(path: "acme/platform/api") { id } }""", null, lab.Link("owner"))).Text("repo.id"),
                tags = new[] { Text(tag, "name") },
            },
            lab.Link("owner"))).ShouldBeClean();

        tag.GetProperty("openTicketCount").GetInt32().ShouldBeGreaterThan(0);
        tag.GetProperty("openTicketCount").GetInt32().ShouldBe(counted.At("open.totalCount").GetInt32());
        tag.GetProperty("closedTicketCount").GetInt32().ShouldBe(counted.At("closed.totalCount").GetInt32());
        tag.GetProperty("openPullRequestCount").GetInt32().ShouldBe(counted.At("requests.totalCount").GetInt32());
        Text(tag.GetProperty("remoteData"), "name").ShouldBe(Text(tag, "name"));
        answer.Upstream.Where(static request => request.Target.Contains("/labels?", StringComparison.Ordinal))
            .Count(static request => request.Target.Contains("page=1", StringComparison.Ordinal)).ShouldBeLessThanOrEqualTo(4);
    }

    [Fact]
    public async Task Tags_of_tickets_and_pull_requests_tell_the_same_as_those_of_their_workspace()
    {
        var answer = (await lab.AskAsync(
            $$"""
            { workspace(path: "acme/platform/api") { tags(first: 100) { nodes {{Tags}} }
                tickets(first: 10) { nodes { tags(first: 3) { nodes {{Tags}} } } } }
              repo(path: "acme/platform/api") { pullRequests(first: 10) { nodes { tags(first: 3) { nodes {{Tags}} } } } } }
            """,
            null,
            lab.Link("owner"))).ShouldBeClean();
        var known = answer.At("workspace.tags.nodes").EnumerateArray()
            .ToDictionary(static tag => Text(tag, "id"), static tag => tag.ToString());
        var met = answer.At("workspace.tickets.nodes").EnumerateArray()
            .Concat(answer.At("repo.pullRequests.nodes").EnumerateArray())
            .SelectMany(static item => item.GetProperty("tags").GetProperty("nodes").EnumerateArray()).ToList();

        met.Count.ShouldBeGreaterThan(5);
        met.ShouldAllBe(tag => known[Text(tag, "id")] == tag.ToString());
    }

    [Fact]
    public async Task A_comment_shows_gitlabs_own_object()
    {
        var answer = (await lab.AskAsync(
            """
            { workspace(path: "acme/platform/api") { tickets(first: 5) { nodes { comments(first: 1) { nodes { body remoteData } } } } }
              repo(path: "acme/platform/api") { pullRequests(first: 5) { nodes { comments(first: 1) { nodes { body remoteData } } } } } }
            """,
            null,
            lab.Link("owner"))).ShouldBeClean();
        var comments = answer.At("workspace.tickets.nodes").EnumerateArray()
            .Concat(answer.At("repo.pullRequests.nodes").EnumerateArray())
            .SelectMany(static item => item.GetProperty("comments").GetProperty("nodes").EnumerateArray()).ToList();

        comments.ShouldNotBeEmpty();
        comments.ShouldAllBe(static comment => Text(comment.GetProperty("remoteData"), "body") == Text(comment, "body"));
    }

    private static string Text(JsonElement value, string name) => value.GetProperty(name).GetString()!;
}
