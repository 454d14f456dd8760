using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.OldInstances;

/// <summary>GitLab 14.10 cannot list those whom a group above a project invited.</summary>
public sealed class InvitedMemberGapTests(OldCommunityLab lab) : IClassFixture<OldCommunityLab>
{
    [Fact]
    public async Task A_list_that_would_leave_people_out_is_null_and_says_why()
    {
        var answer = await lab.AskAsync(
            "{ workspace(path: \"acme/support\") { name members(where: { includeInvited: true }) { nodes { origin } } } }");

        answer.Codes.ShouldBe(["VERSION_TOO_OLD"]);
        answer.Json.GetProperty("errors")[0].GetProperty("message").GetString()!.ShouldContain("SHARED_INTO_ANCESTORS");
        answer.At("workspace.members.nodes").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        answer.Text("workspace.name").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_groups_list_has_them() =>
        (await lab.AskAsync("{ group(path: \"commons\") { members(where: { includeInvited: true }) { nodes { origin } } } }"))
            .ShouldBeClean().At("group.members.nodes").ToString().ShouldContain("INVITED");
}
