using System.Text.Json;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Tickets;

public sealed class TicketListTests(UnifiedLab lab) : IClassFixture<UnifiedLab>
{
    [Theory]
    [InlineData("PRIORITY_ASC")]
    [InlineData("PRIORITY_DESC")]
    [InlineData("POPULARITY_ASC")]
    [InlineData("POPULARITY_DESC")]
    [InlineData("WEIGHT_DESC")]
    [InlineData("CLOSED_AT_ASC")]
    public async Task Pages_of_an_order_are_the_whole_list(string order)
    {
        const string Query = "query($order: TicketOrder, $first: Int, $after: String) { workspace(path: \"acme/platform/api\") { "
            + "tickets(orderBy: $order, first: $first, after: $after) { pageInfo { endCursor } nodes { number upvotes } } } }";
        var whole = (await lab.AskAsync(Query, new { order, first = 100 })).ShouldBeClean();
        var head = (await lab.AskAsync(Query, new { order, first = 40 })).ShouldBeClean();
        var after = head.Text("workspace.tickets.pageInfo.endCursor");
        var tail = (await lab.AskAsync(Query, new { order, first = 60, after })).ShouldBeClean();

        Numbers(head).Concat(Numbers(tail)).ShouldBe(Numbers(whole));
    }

    [Fact]
    public async Task Before_a_day_leaves_that_day_out()
    {
        const string Query = "query($day: Date) { workspace(path: \"acme/platform/api\") { "
            + "tickets(where: { dueBefore: $day }, orderBy: DUE_DATE_DESC, first: 100) { totalCount nodes { number dueDate } } } }";
        var day = (await lab.AskAsync(Query, new { day = "2100-01-01" })).Text("workspace.tickets.nodes.5.dueDate");

        var before = (await lab.AskAsync(Query, new { day })).ShouldBeClean();

        Nodes(before).Select(static node => node.GetProperty("dueDate").GetString()!)
            .ShouldAllBe(due => string.CompareOrdinal(due, day) < 0);
        before.At("workspace.tickets.totalCount").GetInt32().ShouldBe(Nodes(before).Count());
    }

    [Fact]
    public async Task Before_a_day_and_from_it_on_is_every_ticket_that_is_due()
    {
        const string Query = "query($before: Date, $after: Date) { workspace(path: \"acme/platform/api\") { "
            + "tickets(where: { dueBefore: $before, dueAfter: $after }, orderBy: DUE_DATE_ASC, first: 1000) { "
            + "nodes { number dueDate } } } }";
        var due = Nodes((await lab.AskAsync(Query, new { after = "2000-01-01" })).ShouldBeClean()).ToList();
        var day = due[due.Count / 2].GetProperty("dueDate").GetString();

        var before = (await lab.AskAsync(Query, new { before = day })).ShouldBeClean();
        var after = (await lab.AskAsync(Query, new { after = day })).ShouldBeClean();

        Numbers(before).Concat(Numbers(after))
            .ShouldBe(due.Select(static node => node.GetProperty("number").GetInt32()), ignoreOrder: true);
    }

    [Fact]
    public async Task Tags_of_a_ticket_come_by_name()
    {
        var answer = (await lab.AskAsync(
            "{ workspace(path: \"acme/platform/api\") { tickets(first: 50) { nodes { tags(first: 20) { nodes { name } } } } } }"))
            .ShouldBeClean();

        foreach (var ticket in Nodes(answer))
        {
            ticket.GetProperty("tags").GetProperty("nodes").EnumerateArray().Select(static tag => tag.GetProperty("name").GetString())
                .ShouldBeInOrder(SortDirection.Ascending, StringComparer.Ordinal);
        }
    }

    [Fact]
    public async Task Tags_of_a_ticket_are_paged_by_name()
    {
        const string Query = "query($first: Int, $after: String) { ticket(reference: \"acme/platform/api#129\") { "
            + "tags(first: $first, after: $after) { pageInfo { endCursor } nodes { name } } } }";
        var whole = (await lab.AskAsync(Query, new { first = 100 })).ShouldBeClean();
        var head = (await lab.AskAsync(Query, new { first = 1 })).ShouldBeClean();
        var tail = (await lab.AskAsync(Query, new { first = 9, after = head.Text("ticket.tags.pageInfo.endCursor") })).ShouldBeClean();

        Names(whole).Count.ShouldBeGreaterThan(2);
        Names(head).Concat(Names(tail)).ShouldBe(Names(whole));
    }

    [Fact]
    public async Task Tickets_of_a_workspace_have_the_references_that_GitLab_gives_them_one_by_one()
    {
        var listed = (await lab.AskAsync(
            "{ workspace(path: \"acme/platform/api\") { tickets(first: 100) { nodes { id reference } } } }")).ShouldBeClean();
        var ids = Nodes(listed).Select(static ticket => ticket.GetProperty("id").GetString()).ToList();
        var single = (await lab.AskAsync(
            "query($ids: [ID!]!) { nodes(ids: $ids) { ... on Ticket { id reference } } }", new { ids })).ShouldBeClean();

        single.Upstream.ShouldContain(static request => request.Document!.Contains("reference(full:true)", StringComparison.Ordinal));
        listed.At("workspace.tickets.nodes").GetRawText().ShouldBe(single.At("nodes").GetRawText());
        listed.Upstream.ShouldAllBe(static request => !request.Document!.Contains("reference", StringComparison.Ordinal));
    }

    private static List<string> Names(LabAnswer answer) =>
        [.. answer.At("ticket.tags.nodes").EnumerateArray().Select(static tag => tag.GetProperty("name").GetString()!)];

    private static IEnumerable<int> Numbers(LabAnswer answer) => Nodes(answer).Select(static node => node.GetProperty("number").GetInt32());

    private static JsonElement.ArrayEnumerator Nodes(LabAnswer answer) => answer.At("workspace.tickets.nodes").EnumerateArray();
}
