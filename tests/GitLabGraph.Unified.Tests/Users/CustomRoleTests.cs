using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Users;

public sealed class CustomRoleTests(UnifiedLab lab) : IClassFixture<UnifiedLab>
{
    [Fact]
    public async Task A_member_with_a_custom_role_tells_it_in_one_more_request()
    {
        var answer = (await lab.AskAsync(
            "{ group(path: \"acme\") { members(first: 100) { nodes { user { username } role { name accessLevel } "
            + "customRole { name kind accessLevel permissions baseRole { name } } } } } }")).ShouldBeClean();
        var custom = answer.At("group.members.nodes").EnumerateArray()
            .Where(static member => member.GetProperty("customRole").ValueKind == System.Text.Json.JsonValueKind.Object).ToList();

        custom.Count.ShouldBe(1);
        custom[0].GetProperty("user").GetProperty("username").GetString().ShouldBe("elif");
        custom[0].GetProperty("customRole").GetProperty("kind").GetString().ShouldBe("CUSTOM");
        custom[0].GetProperty("customRole").GetProperty("permissions").GetArrayLength().ShouldBeGreaterThan(0);
        answer.Upstream.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Words_of_GitLabs_own_stand_beside_what_they_became()
    {
        var answer = (await lab.AskAsync(
            "{ user(username: \"dana\") { kind kindRaw status statusRaw } repo(path: \"acme/platform/api\") { visibility visibilityRaw "
            + "pullRequests(first: 20) { nodes { status statusRaw reviewers(first: 5) { nodes { state stateRaw } } } } } "
            + "workspace(path: \"acme/support\") { tickets(where: { types: [INCIDENT] }, first: 5) { nodes { severity severityRaw } } } }"))
            .ShouldBeClean();

        answer.Text("user.kindRaw").ShouldBe("HUMAN");
        answer.Text("user.statusRaw").ShouldBe("active");
        answer.Text("repo.visibilityRaw").ShouldBe("public");
        answer.At("repo.pullRequests.nodes").ToString().ShouldContain("\"statusRaw\":\"merged\"");
        answer.At("repo.pullRequests.nodes").ToString().ShouldContain("\"stateRaw\":\"APPROVED\"");
        answer.At("workspace.tickets.nodes").EnumerateArray().ShouldAllBe(static ticket =>
            ticket.GetProperty("severityRaw").GetString() == ticket.GetProperty("severity").GetString());
    }
}
