using GitLabGraph.Unified.Nodes;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Tickets;

/// <summary>GitLab's list of tickets by their ids has those of projects only; an epic is found by its id all the same.</summary>
public sealed class EpicByIdTests(UnifiedLab lab) : IClassFixture<UnifiedLab>
{
    private const string Epics = "group(path: \"acme\") { tickets(where: { types: [EPIC], includeSubgroups: false }, first: 3) { "
        + "nodes { ID } } }";

    [Fact]
    public async Task By_its_id_and_among_others()
    {
        var ids = (await lab.AskAsync($"{{ {Epics.Replace("ID", "id reference")} workspace(path: \"acme/platform/api\") {{ "
            + "tickets(first: 2) { nodes { id reference } } } }")).ShouldBeClean();
        var (epic, issue) = (ids.Text("group.tickets.nodes.0.id"), ids.Text("workspace.tickets.nodes.0.id"));

        (await lab.AskAsync("query($id: ID!) { ticket(id: $id) { reference comments(first: 5) { totalCount } } }", new { id = epic }))
            .ShouldBeClean().Text("ticket.reference").ShouldBe(ids.Text("group.tickets.nodes.0.reference"));
        var both = (await lab.AskAsync(
            "query($ids: [ID!]!) { nodes(ids: $ids) { id ... on Ticket { reference } } }",
            new { ids = new[] { issue, epic } })).ShouldBeClean();
        both.Text("nodes.0.id").ShouldBe(issue);
        both.Text("nodes.1.id").ShouldBe(epic);
    }

    [Fact]
    public async Task With_lists_that_are_longer_than_a_page()
    {
        const string Lists = "reference comments(first: 200) { nodes { body } } "
            + "children(first: 200) { nodes { reference parent { reference } } }";
        var answer = (await lab.AskAsync($"{{ {Epics.Replace("ID", Lists)} }}")).ShouldBeClean();

        answer.At("group.tickets.nodes").GetArrayLength().ShouldBe(3);

        foreach (var epic in answer.At("group.tickets.nodes").EnumerateArray())
        {
            epic.GetProperty("children").GetProperty("nodes").EnumerateArray()
                .Select(static child => child.GetProperty("parent").GetProperty("reference").GetString())
                .ShouldAllBe(parent => parent == epic.GetProperty("reference").GetString());
        }
    }

    [Fact]
    public async Task What_is_not_there_is_not_found()
    {
        var account = lab.Link();
        var id = GlobalId.Of("Ticket", account, "999999999");

        (await lab.AskAsync("query($id: ID!) { ticket(id: $id) { reference } }", new { id }, account)).Codes.ShouldBe(["NOT_FOUND"]);
    }
}
