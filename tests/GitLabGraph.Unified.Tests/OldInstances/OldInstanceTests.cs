using System.Text.Json;
using GitLabGraph.Unified.Accounts;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.OldInstances;

/// <summary>What an instance without work items answers, from its issues.</summary>
public sealed class OldInstanceTests(OldCommunityLab lab) : IClassFixture<OldCommunityLab>
{
    [Fact]
    public async Task The_board_costs_one_upstream_request_once_the_instance_is_known()
    {
        var account = lab.Link();
        var workspace = await WorkspaceAsync(account);
        var variables = new { workspace };
        var first = (await lab.AskAsync(UnifiedLab.Reference("board"), variables, account)).ShouldBeClean();
        var second = (await lab.AskAsync(UnifiedLab.Reference("board"), variables, account)).ShouldBeClean();

        first.Upstream.Count.ShouldBeGreaterThan(1);
        second.Upstream.Count.ShouldBe(1);
        second.Data.ToString().ShouldBe(first.Data.ToString());

        var tickets = second.At("tickets.nodes").EnumerateArray().ToList();
        tickets.Count.ShouldBe(50);
        tickets.ShouldAllBe(ticket => ticket.GetProperty("workspace").GetProperty("id").GetString() == workspace);
        tickets.ShouldAllBe(static ticket => ticket.GetProperty("workspace").GetProperty("path").GetString() != "");
        tickets.ShouldAllBe(static ticket => ticket.GetProperty("status").GetProperty("category").GetString() == "TO_DO");
        tickets.ShouldContain(static ticket => Nodes(ticket, "tags").Any());
        tickets.ShouldContain(static ticket => Nodes(ticket, "assignees").Any());
        tickets.ShouldContain(static ticket => Nodes(ticket, "comments").Any());
    }

    [Fact]
    public async Task Tickets_of_a_group_each_have_their_own_workspace()
    {
        var account = lab.Link();
        var groups = await lab.AskAsync("{ groups(where: { topLevelOnly: true }, first: 1) { nodes { id } } }", null, account);
        var answer = (await lab.AskAsync(
            "query($group: ID!) { tickets(where: { group: $group }, first: 100) { "
            + "edges { cursor node { reference workspace { path } group { path } } } } }",
            new { group = groups.ShouldBeClean().Text("groups.nodes.0.id") },
            account)).ShouldBeClean();

        var tickets = answer.At("tickets.edges").EnumerateArray().Select(static edge => edge.GetProperty("node")).ToList();
        tickets.ShouldNotBeEmpty();
        tickets.ShouldAllBe(static ticket => ticket.GetProperty("reference").GetString()!.StartsWith(
            ticket.GetProperty("workspace").GetProperty("path").GetString() + "#", StringComparison.Ordinal));
        tickets.Select(static ticket => ticket.GetProperty("workspace").GetProperty("path").GetString()).Distinct()
            .Count().ShouldBeGreaterThan(1);
    }

    private static JsonElement.ArrayEnumerator Nodes(JsonElement ticket, string list) =>
        ticket.GetProperty(list).GetProperty("nodes").EnumerateArray();

    private async Task<string> WorkspaceAsync(LinkedAccount account)
    {
        var all = await lab.AskAsync(
            "{ workspaces(first: 50) { nodes { id tickets(where: { state: OPEN }, first: 1) { totalCount } } } }", null, account);
        return all.ShouldBeClean().At("workspaces.nodes").EnumerateArray()
            .MaxBy(static node => node.GetProperty("tickets").GetProperty("totalCount").GetInt32())
            .GetProperty("id").GetString()!;
    }
}
