using GitLabGraph.Unified.Nodes;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Users;

/// <summary>
/// GitLab's <c>users</c> leaves out who is blocked or banned, except for administrators, also where it is asked by id
/// (<c>UsersFinder</c>, <c>without_forbidden_states</c>). Its <c>user</c> finds them.
/// </summary>
public sealed class BlockedPeopleTests(UnifiedLab lab) : IClassFixture<UnifiedLab>
{
    [Fact]
    public async Task Who_left_is_still_found_by_id()
    {
        var id = await IdAsync("milton");
        var answer = (await lab.AskAsync(
            "query($id: ID!) { node(id: $id) { ... on User { username status bio } } }", new { id })).ShouldBeClean();

        answer.Text("node.username").ShouldBe("milton");
        answer.Text("node.status").ShouldBe("BLOCKED");
        answer.Upstream.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Who_left_is_found_among_others_and_who_does_not_exist_costs_its_own_place()
    {
        var (milton, dana, erin) = (await IdAsync("milton"), await IdAsync("dana"), await IdAsync("erin"));
        var nobody = new GlobalId("User", "developer", "99999999").ToString();
        var answer = await lab.AskAsync(
            "query($ids: [ID!]!) { nodes(ids: $ids) { ... on User { username status } } }",
            new { ids = new[] { dana, milton, nobody, erin } });

        answer.At("nodes").EnumerateArray().Select(static node => node.ToString()).ShouldBe(
        [
            """{"username":"dana","status":"ACTIVE"}""",
            """{"username":"milton","status":"BLOCKED"}""",
            "",
            """{"username":"erin","status":"ACTIVE"}""",
        ]);
        answer.Codes.ShouldBe(["NOT_FOUND"]);
        answer.Upstream.Count.ShouldBe(2);
    }

    private async Task<string> IdAsync(string username) =>
        (await lab.AskAsync("query($name: String!) { user(username: $name) { id } }", new { name = username })).Text("user.id");
}
