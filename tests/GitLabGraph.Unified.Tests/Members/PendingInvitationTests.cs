using System.Text.Json;
using GitLabGraph.Sandbox.World.People;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Members;

/// <summary>GitLab's GraphQL has invitations by e-mail among the members of a group: rows without a user.</summary>
public sealed class PendingInvitationTests(UnifiedLab lab) : IClassFixture<UnifiedLab>
{
    [Theory]
    [InlineData("acme", "DIRECT")]
    [InlineData("acme/platform", "INHERITED")]
    public async Task An_invitation_is_a_membership_of_nobody_yet(string group, string origin)
    {
        var world = lab.GitLab.World;

        if (!world.Invitations.All.Any())
        {
            world.Invite(world.FindGroup("acme")!.Place, AccessLevel.Developer);
        }

        var answer = (await lab.AskAsync(
            $$"""
            { group(path: "{{group}}") { members(first: 100) { nodes {
                user { username isAdmin status memberships(first: 1) { nodes { createdAt } } }
                customRole { name } role { accessLevel } origin on { __typename } createdBy { username } expiresAt } } } }
            """, null, lab.Link("owner"))).ShouldBeClean();
        var nobody = answer.At("group.members.nodes").EnumerateArray()
            .Single(static member => member.GetProperty("user").ValueKind == JsonValueKind.Null);

        nobody.GetProperty("origin").GetString().ShouldBe(origin);
        nobody.GetProperty("role").GetProperty("accessLevel").GetInt32().ShouldBe(30);
        nobody.GetProperty("customRole").ValueKind.ShouldBe(JsonValueKind.Null);
    }
}
