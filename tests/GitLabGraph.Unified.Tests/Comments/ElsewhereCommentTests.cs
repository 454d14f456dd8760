using System.Text.Json;
using GitLabGraph.Sandbox.World.Changes.Planning;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Comments;

/// <summary>
/// GitLab breaks the whole request over the question what a thread stands on, where that is a commit, or an epic that
/// was commented on before epics were work items (<c>Types::NoteableType</c>).
/// </summary>
public sealed class ElsewhereCommentTests(UnifiedLab lab) : IClassFixture<UnifiedLab>
{
    private const string On = "on { __typename ... on Ticket { reference } ... on PullRequest { reference } }";
    private const string Found = "query($ids: [ID!]!) { nodes(ids: $ids) { ... on Comment { body " + On + " remoteData } } }";

    [Fact]
    public async Task A_comment_on_an_epic_leads_back_to_it_and_spoils_nothing_that_is_asked_beside()
    {
        var epic = (await lab.AskAsync(
            "{ group(path: \"acme\") { tickets(where: { types: [EPIC] }, first: 50) { nodes { reference comments(first: 1) { nodes { id } } } } } }"))
            .ShouldBeClean().At("group.tickets.nodes").EnumerateArray().First(IsCommented);
        var request = await CommentedRequestAsync();

        var answer = (await lab.AskAsync(Found, new { ids = new[] { CommentOf(epic), CommentOf(request) } })).ShouldBeClean();

        answer.Text("nodes.0.on.reference").ShouldBe(epic.GetProperty("reference").GetString());
        answer.At("nodes.0.remoteData").ValueKind.ShouldBe(JsonValueKind.Null);
        answer.Text("nodes.1.on.reference").ShouldBe(request.GetProperty("reference").GetString());
        answer.At("nodes.1.remoteData").ValueKind.ShouldBe(JsonValueKind.Object);
    }

    [Fact]
    public async Task A_comment_on_a_commit_stands_among_the_pull_requests_and_says_by_itself_that_it_is_on_none()
    {
        var world = lab.GitLab.World;
        var request = world.MergeRequests.All.First(row => row.IsOpen && world.CommitsOf(row).Any());
        var reference = $"{world.Projects.Get(request.ProjectId).FullPath}!{request.Iid}";
        world.Changes.Notes.Create(
            world.SeenBy(world.FindUser("root")),
            request.AsTarget,
            new NoteDraft { Body = "on the commit", CommitSha = world.CommitsOf(request).First().Sha });

        var listed = (await lab.AskAsync(
            "query($reference: String!) { pullRequest(reference: $reference) { comments(last: 1) { nodes { id body "
            + On + " remoteData } } } }",
            new { reference }, lab.Link("admin"))).ShouldBeClean();
        var found = await lab.AskAsync(Found, new { ids = new[] { listed.Text("pullRequest.comments.nodes.0.id") } }, lab.Link("admin"));

        listed.Text("pullRequest.comments.nodes.0.body").ShouldBe("on the commit");
        listed.Text("pullRequest.comments.nodes.0.on.reference").ShouldBe(reference);
        listed.At("pullRequest.comments.nodes.0.remoteData").ValueKind.ShouldBe(JsonValueKind.Null);
        found.Codes.ShouldBe(["NOT_FOUND"]);
        found.Json.GetProperty("errors")[0].GetProperty("message").GetString()!.ShouldContain("commit");
    }

    private async Task<JsonElement> CommentedRequestAsync() => (await lab.AskAsync(
        "{ repo(path: \"acme/platform/api\") { pullRequests(first: 20) { nodes { reference comments(first: 1) { nodes { id } } } } } }"))
        .ShouldBeClean().At("repo.pullRequests.nodes").EnumerateArray().First(IsCommented);

    private static bool IsCommented(JsonElement item) => item.GetProperty("comments").GetProperty("nodes").GetArrayLength() > 0;

    private static string CommentOf(JsonElement item) =>
        item.GetProperty("comments").GetProperty("nodes")[0].GetProperty("id").GetString()!;
}
