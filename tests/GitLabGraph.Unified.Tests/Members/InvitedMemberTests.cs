using System.Text.Json;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Members;

/// <summary>
/// Whoever belongs to a group that was invited to a project or group may work there: an access review has to find them.
/// </summary>
public sealed class InvitedMemberTests(UnifiedLab lab) : IClassFixture<UnifiedLab>
{
    private const string Member =
        "user { username } role { accessLevel } origin isInherited on { __typename ... on Group { path } ... on Workspace { path } }";

    [Fact]
    public async Task A_workspaces_members_are_those_of_invited_groups_too_in_one_request()
    {
        var answer = await MembersAsync("workspace", "acme/support", "includeInvited: true");
        var zoe = Find(answer, "zoe");

        answer.Upstream.Count.ShouldBe(1);
        zoe.GetProperty("origin").GetString().ShouldBe("INVITED");
        zoe.GetProperty("isInherited").GetBoolean().ShouldBeFalse();
        zoe.GetProperty("on").GetProperty("path").GetString().ShouldBe("commons");

        // A maintainer of the invited group; the invitation gives a guest's rights.
        zoe.GetProperty("role").GetProperty("accessLevel").GetInt32().ShouldBe(10);
        Find(answer, "marta").GetProperty("origin").GetString().ShouldBe("DIRECT");
        Find(answer, "dana").GetProperty("origin").GetString().ShouldBe("INHERITED");
        Names(answer).ShouldBeUnique();
        Names(answer).ShouldBe(await RestAsync("projects/acme%2Fsupport"), ignoreOrder: true);
    }

    [Fact]
    public async Task They_are_left_out_unless_asked_for() =>
        Names(await MembersAsync("workspace", "acme/support", "")).ShouldNotContain("zoe");

    [Theory]
    [InlineData("includeInvited: true")]
    [InlineData("includeInvited: true, includeInherited: false")]
    public async Task A_groups_members_are_those_of_invited_groups_too(string filter)
    {
        var answer = await MembersAsync("group", "commons", filter);

        Names(answer).ShouldBe(await RestAsync("groups/commons"), ignoreOrder: true);
        var invited = Nodes(answer).Where(static member => member.GetProperty("origin").GetString() == "INVITED").ToList();
        invited.Count.ShouldBeGreaterThanOrEqualTo(3);
        invited.ShouldAllBe(static member => member.GetProperty("on").GetProperty("path").GetString() == "acme/teams/blue");
    }

    [Fact]
    public async Task A_group_that_was_invited_above_counts_below()
    {
        foreach (var (kind, path) in new[] { ("workspace", "globex/portal"), ("repo", "globex/portal"), ("group", "globex/research") })
        {
            var bill = Find(await MembersAsync(kind, path, "includeInvited: true", "admin"), "bill");

            bill.GetProperty("origin").GetString().ShouldBe("INVITED");
            bill.GetProperty("on").GetProperty("path").GetString().ShouldBe("initech");
            bill.GetProperty("role").GetProperty("accessLevel").GetInt32().ShouldBe(20);
        }
    }

    [Fact]
    public async Task Of_an_invited_group_that_may_not_be_seen_the_way_is_not_told()
    {
        var bill = Find(await MembersAsync("group", "globex/research", "includeInvited: true"), "bill");

        bill.GetProperty("origin").ValueKind.ShouldBe(JsonValueKind.Null);
        bill.GetProperty("isInherited").ValueKind.ShouldBe(JsonValueKind.Null);
        bill.GetProperty("on").GetProperty("path").GetString().ShouldBe("globex/research");
    }

    [Fact]
    public async Task Later_pages_tell_the_way_as_well()
    {
        var whole = await MembersAsync("workspace", "acme/support", "includeInvited: true");
        var found = new List<string>();
        string? after = null;

        do
        {
            var page = (await lab.AskAsync(
                $"query($after: String) {{ workspace(path: \"acme/support\") {{ members(where: {{ includeInvited: true }}, first: 7, after: $after) {{ nodes {{ {Member} }} pageInfo {{ endCursor hasNextPage }} }} }} }}",
                new { after }, lab.Link("owner"))).ShouldBeClean();
            found.AddRange(Nodes(page, "workspace").Select(static member => member.ToString()));
            after = page.At("workspace.members.pageInfo.hasNextPage").GetBoolean()
                ? page.Text("workspace.members.pageInfo.endCursor") : null;
        }
        while (after is not null);

        found.ShouldBe(Nodes(whole).Select(static member => member.ToString()));
    }

    [Fact]
    public async Task A_custom_role_of_the_invited_group_does_not_count()
    {
        await lab.WriteAsync(
            "groups/commons/members", new { username = "ivan", access_level = 10, member_role_id = 1 }, "owner");
        var answer = (await lab.AskAsync(
            "{ group(path: \"commons\") { members(first: 100) { nodes { user { username } customRole { name } } } } "
            + "workspace(path: \"acme/support\") { members(where: { includeInvited: true }, first: 100) "
            + "{ nodes { user { username } customRole { name } } } } }")).ShouldBeClean();

        RoleOf("group").ValueKind.ShouldBe(JsonValueKind.Object);
        RoleOf("workspace").ValueKind.ShouldBe(JsonValueKind.Null);

        JsonElement RoleOf(string kind) => Nodes(answer, kind)
            .Single(static member => member.GetProperty("user").GetProperty("username").GetString() == "ivan")
            .GetProperty("customRole");
    }

    [Fact]
    public async Task What_GitLab_cannot_tell_apart_is_refused()
    {
        var answer = await lab.AskAsync(
            "{ workspace(path: \"acme/support\") { members(where: { includeInvited: true, includeInherited: false }) { nodes { origin } } } }");

        answer.Codes.ShouldBe(["VALIDATION"]);
    }

    private async Task<LabAnswer> MembersAsync(string kind, string path, string filter, string person = "developer") =>
        (await lab.AskAsync(
            $"{{ {kind}(path: \"{path}\") {{ members(where: {{ {filter} }}, first: 100) {{ nodes {{ {Member} }} }} }} }}",
            null, lab.Link(person))).ShouldBeClean();

    private async Task<IEnumerable<string?>> RestAsync(string place) =>
        (await lab.ReadAsync($"{place}/members/all?per_page=100")).EnumerateArray()
            .Select(static member => member.GetProperty("username").GetString());

    private static JsonElement Find(LabAnswer answer, string username) =>
        Nodes(answer).Single(member => member.GetProperty("user").GetProperty("username").GetString() == username);

    private static IEnumerable<string?> Names(LabAnswer answer) =>
        Nodes(answer).Select(static member => member.GetProperty("user").GetProperty("username").GetString());

    private static JsonElement.ArrayEnumerator Nodes(LabAnswer answer, string? kind = null) =>
        answer.At($"{kind ?? answer.Data.EnumerateObject().Single().Name}.members.nodes").EnumerateArray();
}
