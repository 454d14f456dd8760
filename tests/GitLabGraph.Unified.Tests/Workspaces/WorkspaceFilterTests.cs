using System.Text.Json;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Workspaces;

public sealed class WorkspaceFilterTests(UnifiedLab lab) : IClassFixture<UnifiedLab>
{
    [Theory]
    [InlineData("")]
    [InlineData("group: $group, includeSubgroups: true, ")]
    public async Task A_status_lists_those_that_have_it(string place)
    {
        var group = (await lab.AskAsync("{ group(path: \"commons\") { id } }")).Text("group.id");
        var active = (await lab.AskAsync(Query(place, "ACTIVE"), new { group })).ShouldBeClean();
        var archived = (await lab.AskAsync(Query(place, "ARCHIVED"), new { group })).ShouldBeClean();

        Statuses(active).ShouldNotBeEmpty();
        Statuses(active).ShouldAllBe(static status => status == "ACTIVE");
        Statuses(archived).ShouldNotBeEmpty();
        Statuses(archived).ShouldAllBe(static status => status == "ARCHIVED");
    }

    [Fact]
    public async Task Workspaces_of_subgroups_are_listed_where_they_are_asked_for()
    {
        const string Listed =
            "query($group: ID, $deep: Boolean) { workspaces(where: { group: $group, includeSubgroups: $deep }, first: 100) { nodes { path } } }";
        var group = (await lab.AskAsync("{ group(path: \"acme\") { id } }")).Text("group.id");
        var near = (await lab.AskAsync(Listed, new { group, deep = false })).ShouldBeClean().At("workspaces.nodes");
        var all = (await lab.AskAsync(Listed, new { group, deep = true })).ShouldBeClean().At("workspaces.nodes");

        all.EnumerateArray().ShouldContain(static node => node.GetProperty("path").GetString() == "acme/platform/api");
        near.EnumerateArray().ShouldNotContain(static node => node.GetProperty("path").GetString() == "acme/platform/api");
    }

    [Fact]
    public async Task Owned_groups_right_below_a_group_are_listed()
    {
        const string Owned = "query($parent: ID) { groups(where: { parent: $parent, owned: true }) { nodes { path } } }";

        foreach (var (person, count) in new[] { ("developer", 0), ("owner", 4) })
        {
            var account = lab.Link(person);
            var parent = (await lab.AskAsync("{ group(path: \"acme\") { id } }", null, account)).Text("group.id");
            (await lab.AskAsync(Owned, new { parent }, account)).ShouldBeClean().At("groups.nodes").GetArrayLength().ShouldBe(count);
        }
    }

    [Fact]
    public async Task A_group_counts_the_workspaces_right_in_it()
    {
        var group = (await lab.AskAsync(
            "{ group(path: \"acme\") { workspaceCount workspaces(first: 100) { totalCount } } }")).ShouldBeClean();

        group.At("group.workspaceCount").GetInt32().ShouldBe(group.At("group.workspaces.totalCount").GetInt32());
    }

    [Fact]
    public async Task Every_milestone_of_a_ticket_is_among_its_workspaces_milestones()
    {
        var workspace = (await lab.AskAsync(
            "{ workspace(path: \"acme/platform/api\") { milestones(first: 100) { nodes { id } } "
            + "tickets(first: 200) { nodes { milestone { id } } } } }")).ShouldBeClean();
        var known = workspace.At("workspace.milestones.nodes").EnumerateArray()
            .Select(static milestone => milestone.GetProperty("id").GetString()).ToList();
        var used = workspace.At("workspace.tickets.nodes").EnumerateArray().Select(static ticket => ticket.GetProperty("milestone"))
            .Where(static milestone => milestone.ValueKind == JsonValueKind.Object)
            .Select(static milestone => milestone.GetProperty("id").GetString()).Distinct().ToList();

        used.Count.ShouldBeGreaterThan(3);
        used.ShouldBeSubsetOf(known);
    }

    private static string Query(string place, string status) =>
        $"query($group: ID) {{ workspaces(where: {{ {place}status: {status} }}, first: 100) {{ nodes {{ path status }} }} "
        + "group(id: $group) { id } }";

    private static List<string> Statuses(LabAnswer answer) =>
        [.. answer.At("workspaces.nodes").EnumerateArray().Select(static node => node.GetProperty("status").GetString()!)];
}
