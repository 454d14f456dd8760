using GitLabGraph.Unified.Nodes;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Comments;

/// <summary>
/// What GitLab notes of tags, states and milestones stands in threads with the thread's hex digits for an id; asked for
/// by it, GitLab answers another note.
/// </summary>
public sealed class UnnumberedCommentTests(UnifiedLab lab) : IClassFixture<UnifiedLab>
{
    [Fact]
    public async Task Is_not_found_by_its_id()
    {
        var account = lab.Link();
        var other = (await lab.AskAsync(
            "{ ticket(reference: \"acme/platform/api#129\") { comments(where: { kind: ALL }, first: 1) { nodes { id } } } }"))
            .Text("ticket.comments.nodes.0.id");
        GlobalId.TryParse(other, out var found).ShouldBeTrue();
        var id = GlobalId.Of("Comment", account, $"{found.Key}c0ffee");

        foreach (var question in new[] { "comment(id: $id) { body }", "node(id: $id) { id }" })
        {
            var answer = await lab.AskAsync($"query($id: ID!) {{ {question} }}", new { id }, account);

            answer.Codes.ShouldBe(["NOT_FOUND"]);
            answer.Upstream.ShouldBeEmpty();
        }
    }
}
