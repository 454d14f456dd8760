using System.Text.Json;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.OldInstances;

/// <summary>What concerns one ticket or one person, on an instance that lacks some of what the current one has.</summary>
public abstract class SingleTicketTests(UnifiedLab lab)
{
    private const string Reference = "acme/platform/api#3";
    private const string Ticket =
        "id reference title state status { name } type { kind } author { username } workspace { path } group { path } "
        + "tags(first: 20) { nodes { name } } comments(first: 3) { nodes { body } } attachments { fileName } upvotes";

    [Fact]
    public async Task A_ticket_is_found_by_reference_by_id_and_as_a_node_alike()
    {
        var account = lab.Link();
        var named = (await lab.AskAsync($"{{ ticket(reference: \"{Reference}\") {{ {Ticket} }} }}", null, account)).ShouldBeClean();
        var id = named.Text("ticket.id");
        var byId = (await lab.AskAsync($"query($id: ID!) {{ ticket(id: $id) {{ {Ticket} }} }}", new { id }, account)).ShouldBeClean();
        var node = (await lab.AskAsync(
            $"query($id: ID!) {{ node(id: $id) {{ ... on Ticket {{ {Ticket} }} }} }}", new { id }, account)).ShouldBeClean();

        named.Text("ticket.reference").ShouldBe(Reference);
        named.Text("ticket.workspace.path").ShouldBe("acme/platform/api");
        named.Text("ticket.group.path").ShouldBe("acme/platform");
        byId.At("ticket").ToString().ShouldBe(named.At("ticket").ToString());
        node.At("node").ToString().ShouldBe(named.At("ticket").ToString());
    }

    [Fact]
    public async Task A_ticket_counts_its_comments_however_it_is_found()
    {
        var account = lab.Link();
        var listed = (await lab.AskAsync(
            "{ group(path: \"acme\") { tickets(where: { types: [ISSUE] }, first: 1) { nodes { id commentCount } } } }", null, account))
            .ShouldBeClean();
        var id = listed.Text("group.tickets.nodes.0.id");
        var found = (await lab.AskAsync("query($id: ID!) { ticket(id: $id) { commentCount } }", new { id }, account)).ShouldBeClean();

        found.At("ticket.commentCount").GetInt32().ShouldBe(listed.At("group.tickets.nodes.0.commentCount").GetInt32());
    }

    [Fact]
    public async Task The_links_of_linked_tickets_are_told()
    {
        var account = lab.Link();
        var linked = (await lab.AskAsync(
            "{ tickets(first: 50) { nodes { links { ticket { links { kindRaw } } } } } }", null, account)).ShouldBeClean();

        linked.At("tickets.nodes").EnumerateArray().ShouldContain(static ticket => ticket.GetProperty("links").GetArrayLength() > 0);
    }

    [Fact]
    public async Task A_ticket_that_is_not_there_is_not_found()
    {
        var account = lab.Link();

        (await lab.AskAsync("{ ticket(reference: \"acme/platform/api#99999\") { id } }", null, account)).Codes.ShouldBe(["NOT_FOUND"]);
        (await lab.AskAsync("{ ticket(reference: \"no/such#1\") { id } }", null, account)).Codes.ShouldBe(["NOT_FOUND"]);
    }

    [Fact]
    public async Task A_persons_tickets_and_all_tickets_are_listed()
    {
        var account = lab.Link();
        const string Person = "{ user(username: \"dana\") { "
            + "authoredTickets(first: 50) { totalCount nodes { reference author { username } } } "
            + "assignedTickets(where: { state: OPEN }, first: 50) { nodes { state assignees(first: 10) { nodes { username } } } } } }";
        var answer = (await lab.AskAsync(Person, null, account)).ShouldBeClean();
        var all = (await lab.AskAsync(
            "{ tickets(first: 5, orderBy: UPDATED_AT_DESC) { totalCount nodes { reference updatedAt } } }", null, account)).ShouldBeClean();

        answer.At("user.authoredTickets.nodes").EnumerateArray().ShouldNotBeEmpty();
        answer.At("user.authoredTickets.nodes").EnumerateArray()
            .ShouldAllBe(static ticket => ticket.GetProperty("author").GetProperty("username").GetString() == "dana");
        answer.At("user.assignedTickets.nodes").EnumerateArray().ShouldNotBeEmpty();
        answer.At("user.assignedTickets.nodes").EnumerateArray().ShouldAllBe(static ticket =>
            ticket.GetProperty("state").GetString() == "OPEN" && ticket.ToString().Contains("\"dana\"", StringComparison.Ordinal));
        all.At("tickets.nodes").GetArrayLength().ShouldBe(5);
        all.At("tickets.totalCount").GetInt32().ShouldBeGreaterThan(100);
    }

    [Theory]
    [InlineData("PRIORITY_ASC")]
    [InlineData("POPULARITY_DESC")]
    public async Task All_tickets_are_ordered_by_labels_and_thumbs(string order) =>
        (await lab.AskAsync($"{{ tickets(first: 3, orderBy: {order}) {{ nodes {{ reference }} }} }}", null, lab.Link())).ShouldBeClean()
            .At("tickets.nodes").GetArrayLength().ShouldBe(3);

    [Theory]
    [InlineData("DUE_DATE_ASC")]
    [InlineData("CLOSED_AT_DESC")]
    [InlineData("POPULARITY_DESC")]
    public async Task An_order_that_work_items_lack_is_had_of_issues(string order)
    {
        var query = $"{{ workspace(path: \"acme/platform/api\") {{ tickets(first: 3, orderBy: {order}) {{ nodes {{ reference }} }} }} }}";
        var account = lab.Link();
        var answer = (await lab.AskAsync(query, null, account)).ShouldBeClean();

        answer.At("workspace.tickets.nodes").GetArrayLength().ShouldBe(3);

        // Which words the instance has is learnt once.
        (await lab.AskAsync(query, null, account)).ShouldBeClean().Upstream.Count.ShouldBeLessThanOrEqualTo(2);
    }

    [Fact]
    public async Task An_order_that_neither_has_is_blamed_on_the_instance_and_leaves_its_fellows()
    {
        var answer = await lab.AskAsync(
            "{ me { username } bad: workspace(path: \"acme/platform/api\") { tickets(first: 3, orderBy: START_DATE_ASC) { totalCount } } }",
            null,
            lab.Link());

        answer.Codes.ShouldBe(["VERSION_TOO_OLD"]);
        answer.Json.GetProperty("errors")[0].GetProperty("path")[0].GetString().ShouldBe("bad");
        answer.Text("me.username").ShouldBe("dana");
    }

    [Fact]
    public async Task What_did_not_fit_beside_many_tickets_is_asked_of_each()
    {
        const string Much =
            "number reference title description state status{name category} statusRaw type{name kind} priority confidential "
            + "locked author{username} commentCount workspace{path} milestone{title} startDate dueDate weight timeEstimate "
            + "timeSpent upvotes downvotes url createdAt updatedAt closedAt comments(first:50){totalCount nodes{body "
            + "isInternal}} tags(first:50){nodes{name}} assignees(first:20){nodes{username}} "
            + "participants(first:20){totalCount} discussions(first:20){nodes{isResolved}} children(first:5){totalCount "
            + "nodes{reference}} links{kind ticket{reference}} pullRequests(first:5){nodes{reference}} "
            + "events(first:20){totalCount nodes{kind tag{name}}} closedBy{username} severity group{path} "
            + "attachments{fileName} remoteData";
        var answer = (await lab.AskAsync(
            $"{{ workspace(path: \"acme/platform/api\") {{ tickets(first: 100) {{ totalCount nodes {{ {Much} }} }} }} }}",
            null,
            lab.Link())).ShouldBeClean();

        answer.At("workspace.tickets.nodes").GetArrayLength().ShouldBe(100);
    }

    [Fact]
    public async Task Links_and_closing_pull_requests_are_told_and_the_hierarchy_is_told_or_refused_without_harm()
    {
        var account = lab.Link();
        const string Related = "{ workspace(path: \"acme/platform/api\") { tickets(first: 100) { nodes { "
            + "reference links { kind ticket { reference workspace { path } comments { totalCount } } } "
            + "pullRequests(first: 5) { totalCount nodes { reference author { username } } } } } } }";
        var answer = (await lab.AskAsync(Related, null, account)).ShouldBeClean();
        var tickets = answer.At("workspace.tickets.nodes").EnumerateArray().ToList();

        tickets.Sum(static ticket => ticket.GetProperty("links").GetArrayLength()).ShouldBeGreaterThan(0);
        tickets.Sum(static ticket => ticket.GetProperty("pullRequests").GetProperty("totalCount").GetInt32())
            .ShouldBeGreaterThan(0);

        var linked = tickets.SelectMany(static ticket => ticket.GetProperty("links").EnumerateArray())
            .Select(static link => link.GetProperty("ticket")).First();
        linked.GetProperty("reference").GetString()!.ShouldStartWith(linked.GetProperty("workspace").GetProperty("path").GetString()!);
        linked.GetProperty("comments").GetProperty("totalCount").ValueKind.ShouldBe(JsonValueKind.Number);

        var family = await lab.AskAsync(
            $"{{ ticket(reference: \"{Reference}\") {{ title parent {{ title }} children(first: 5) {{ nodes {{ title }} }} }} }}",
            null, account);
        family.Codes.ShouldBeSubsetOf(["VERSION_TOO_OLD"]);
        family.Text("ticket.title").ShouldNotBeEmpty();
        family.At("ticket.children.nodes").ValueKind.ShouldBe(JsonValueKind.Array);
    }

    [Fact]
    public async Task A_list_is_filtered_by_time_although_the_argument_came_later()
    {
        var account = lab.Link();
        const string Changed = "query($since: DateTime) { workspace(path: \"acme/platform/api\") { "
            + "tickets(where: { updatedAfter: $since }, orderBy: UPDATED_AT_ASC, first: 100) { "
            + "totalCount nodes { reference updatedAt } } } }";
        var all = (await lab.AskAsync(Changed, new { since = (string?)null }, account)).ShouldBeClean();
        var middle = all.At("workspace.tickets.nodes").EnumerateArray().Skip(10).First().GetProperty("updatedAt").GetDateTimeOffset();
        var changed = (await lab.AskAsync(Changed, new { since = middle }, account)).ShouldBeClean();

        changed.At("workspace.tickets.totalCount").GetInt32().ShouldBeLessThan(all.At("workspace.tickets.totalCount").GetInt32());
        changed.At("workspace.tickets.nodes").EnumerateArray()
            .ShouldAllBe(ticket => ticket.GetProperty("updatedAt").GetDateTimeOffset() >= middle);
    }
}
