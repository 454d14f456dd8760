using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Users;

/// <summary>
/// GitLab's <c>users(groupId:)</c> asks for those who have to do with a group (<c>Autocomplete::GroupUsersFinder</c>), not for
/// its members.
/// </summary>
public sealed class PeopleOfGroupTests(UnifiedLab lab) : IClassFixture<UnifiedLab>
{
    [Fact]
    public async Task The_id_of_anything_but_a_group_is_refused_before_GitLab_is_asked()
    {
        var id = (await lab.AskAsync("{ workspace(path: \"acme/platform/api\") { id } }")).Text("workspace.id");
        var answer = await lab.AskAsync("query($id: ID!) { users(where: { group: $id }) { nodes { username } } }", new { id });

        answer.Codes.ShouldBe(["VALIDATION"]);
        answer.Upstream.ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_works_in_a_workspace_below_is_one_of_them_and_who_is_blocked_too()
    {
        await lab.WriteAsync("groups", new { name = "cellar", path = "cellar", visibility = "public" }, "owner");
        var group = (await lab.ReadAsync("groups/cellar", "owner")).GetProperty("id").GetInt64();
        await lab.WriteAsync("projects", new { name = "wine", namespace_id = group, visibility = "public" }, "owner");
        var milton = (await lab.ReadAsync("users?username=milton", "admin"))[0].GetProperty("id").GetInt64();
        var guest = (await lab.ReadAsync("user", "guest")).GetProperty("id").GetInt64();
        await lab.WriteAsync("projects/cellar%2Fwine/members", new { user_id = guest, access_level = 30 }, "owner");
        await lab.WriteAsync("groups/cellar/members", new { user_id = milton, access_level = 30 }, "owner");

        var id = (await lab.AskAsync("{ group(path: \"cellar\") { id } }")).Text("group.id");
        var people = (await lab.AskAsync(
            "query($id: ID!) { users(where: { group: $id }) { nodes { username } } me { username } }", new { id })).ShouldBeClean();
        var names = people.At("users.nodes").EnumerateArray().Select(static user => user.GetProperty("username").GetString()).ToList();

        names.Count.ShouldBe(3);
        names.ShouldContain("milton");
        names.ShouldContain((await lab.ReadAsync("user", "guest")).GetProperty("username").GetString());
    }
}
