using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.OldInstances;

/// <summary>An instance from before GitLab's GraphQL told the reactions to comments.</summary>
public sealed class OldReactionTests(OldCommunityLab lab) : IClassFixture<OldCommunityLab>
{
    [Fact]
    public async Task Comments_stand_without_their_reactions_and_the_reason_beside_them()
    {
        var answer = await lab.AskAsync(
            "{ workspace(path: \"acme/platform/api\") { tickets(first: 10) { nodes { "
            + "comments(first: 5) { nodes { body reactions { name } } } } } } }");
        var comments = answer.At("workspace.tickets.nodes").EnumerateArray()
            .SelectMany(static ticket => ticket.GetProperty("comments").GetProperty("nodes").EnumerateArray()).ToList();

        answer.Codes.Distinct().ShouldBe(["VERSION_TOO_OLD"]);
        comments.ShouldNotBeEmpty();
        comments.ShouldAllBe(static comment => comment.GetProperty("reactions").GetArrayLength() == 0);
    }
}
