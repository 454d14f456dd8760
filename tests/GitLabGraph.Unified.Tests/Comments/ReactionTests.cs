using System.Text.Json;
using GitLabGraph.Sandbox.World;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Comments;

public sealed class ReactionTests(UnifiedLab lab) : IClassFixture<UnifiedLab>
{
    [Fact]
    public async Task Comments_tell_their_reactions_by_emoji_with_who_gave_them_in_the_tickets_own_request()
    {
        var answer = (await lab.AskAsync(
            """
            { workspace(path: "acme/platform/api") { tickets(first: 10) { nodes { comments(first: 10) { nodes {
                id reactions { name emoji count usernames } } } } } } }
            """)).ShouldBeClean();
        var comments = answer.At("workspace.tickets.nodes").EnumerateArray()
            .SelectMany(static ticket => ticket.GetProperty("comments").GetProperty("nodes").EnumerateArray()).ToList();
        var given = comments.SelectMany(static comment => comment.GetProperty("reactions").EnumerateArray()).ToList();

        given.ShouldNotBeEmpty();
        given.ShouldAllBe(
            static reaction => reaction.GetProperty("count").GetInt32() == reaction.GetProperty("usernames").GetArrayLength());
        given.ShouldAllBe(static reaction => reaction.GetProperty("emoji").ValueKind == JsonValueKind.String);
        answer.Upstream.Count.ShouldBeLessThanOrEqualTo(2);
    }

    [Fact]
    public async Task A_reaction_given_in_GitLab_is_counted_at_once()
    {
        var note = lab.GitLab.World.Notes.Of(Target.Issue(Issue(7))).First(static note => !note.IsSystem);
        await lab.WriteAsync(
            $"projects/acme%2Fplatform%2Fapi/issues/7/notes/{note.Id}/award_emoji", new { name = "rocket" });

        var answer = (await lab.AskAsync(
            "{ ticket(reference: \"acme/platform/api#7\") { comments(first: 100) { nodes { reactions { name count usernames } } } } }"))
            .ShouldBeClean();

        answer.At("ticket.comments.nodes").EnumerateArray()
            .SelectMany(static comment => comment.GetProperty("reactions").EnumerateArray())
            .Single(static reaction => reaction.GetProperty("name").GetString() == "rocket")
            .GetProperty("usernames")[0].GetString().ShouldBe("dana");
    }

    /// <summary>
    /// GitLab has no character for it, although its schema says that there always is one, and loses the whole row.
    /// </summary>
    [Fact]
    public async Task An_emoji_of_the_instances_own_is_counted_like_others()
    {
        var note = lab.GitLab.World.Notes.Of(Target.Issue(Issue(7))).First(static note => !note.IsSystem);

        foreach (var name in new[] { "acme_logo", "tada" })
        {
            await lab.WriteAsync($"projects/acme%2Fplatform%2Fapi/issues/7/notes/{note.Id}/award_emoji", new { name });
        }

        foreach (var asked in new[] { "name count emoji", "name count" })
        {
            var answer = (await lab.AskAsync(
                $"{{ ticket(reference: \"acme/platform/api#7\") {{ comments(first: 100) {{ nodes {{ reactions {{ {asked} }} }} }} }} }}"))
                .ShouldBeClean();
            var given = answer.At("ticket.comments.nodes").EnumerateArray()
                .SelectMany(static comment => comment.GetProperty("reactions").EnumerateArray()).ToList();

            Named("acme_logo").GetProperty("count").GetInt32().ShouldBe(1);
            answer.Upstream.Count.ShouldBe(1);

            if (asked.Contains("emoji"))
            {
                Named("acme_logo").GetProperty("emoji").ValueKind.ShouldBe(JsonValueKind.Null);
                Named("tada").GetProperty("emoji").GetString().ShouldBe("🎉");
            }

            JsonElement Named(string name) => given.First(reaction => reaction.GetProperty("name").GetString() == name);
        }
    }

    private long Issue(int number)
    {
        var world = lab.GitLab.World;
        return world.FindIssue(world.FindProject("acme/platform/api")!.Place, number)!.Id;
    }
}
