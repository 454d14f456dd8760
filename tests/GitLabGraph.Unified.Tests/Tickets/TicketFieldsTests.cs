using System.Text.Json;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Tickets;

public sealed class TicketFieldsTests(UnifiedLab lab) : IClassFixture<UnifiedLab>
{
    [Fact]
    public async Task A_groups_way_to_write_a_reference_finds_nothing_of_a_project()
    {
        var account = lab.Link("owner");

        (await lab.AskAsync("{ ticket(reference: \"acme/platform/api&1\") { id } }", null, account)).Codes.ShouldBe(["NOT_FOUND"]);
        (await lab.AskAsync("{ ticket(reference: \"acme&1\") { reference } }", null, account)).ShouldBeClean();
    }

    [Fact]
    public async Task Incidents_tell_their_severity_in_one_more_request_and_other_tickets_none()
    {
        var answer = (await lab.AskAsync(
            "{ workspace(path: \"acme/support\") { tickets(first: 100) { nodes { type { kind } severity } } } }")).ShouldBeClean();
        var tickets = Nodes(answer, "workspace.tickets").ToLookup(
            static ticket => ticket.GetProperty("type").GetProperty("kind").GetString() == "INCIDENT",
            static ticket => ticket.GetProperty("severity").GetString());

        tickets[true].ShouldNotBeEmpty();
        tickets[true].ShouldAllBe(static severity => severity != null);
        tickets[false].ShouldNotBeEmpty();
        tickets[false].ShouldAllBe(static severity => severity == null);
        answer.Upstream.Count.ShouldBe(2);
    }

    [Fact]
    public async Task An_epic_belongs_to_its_group()
    {
        var answer = (await lab.AskAsync(
            "{ group(path: \"acme\") { tickets(where: { types: [EPIC], includeSubgroups: false }, first: 5) { nodes { "
            + "reference workspace { id } group { path name fullName visibility } } } } }")).ShouldBeClean();
        var epics = Nodes(answer, "group.tickets").ToList();

        epics.ShouldNotBeEmpty();
        epics.ShouldAllBe(static epic => epic.GetProperty("workspace").ValueKind == JsonValueKind.Null);
        epics.ShouldAllBe(static epic => epic.GetProperty("group").GetProperty("path").GetString() == "acme");
        epics.ShouldAllBe(static epic => epic.GetProperty("group").GetProperty("name").GetString() == "Acme");
        answer.Upstream.Count.ShouldBe(2);
    }

    [Fact]
    public async Task An_epic_has_no_pull_requests_and_says_so_without_an_error()
    {
        var answer = (await lab.AskAsync(
            "{ group(path: \"acme\") { tickets(where: { types: [EPIC] }, first: 5) { nodes { "
            + "reference pullRequests(first: 5) { totalCount nodes { reference } pageInfo { hasNextPage } } } } } }")).ShouldBeClean();

        Nodes(answer, "group.tickets").ShouldNotBeEmpty();
        Nodes(answer, "group.tickets").ShouldAllBe(static epic =>
            epic.GetProperty("pullRequests").GetProperty("totalCount").GetInt32() == 0);
    }

    [Fact]
    public async Task An_epic_is_found_by_the_reference_that_it_tells()
    {
        var epic = (await lab.AskAsync(
            "{ group(path: \"acme\") { tickets(where: { types: [EPIC], includeSubgroups: false }, first: 1) { "
            + "nodes { id reference } } } }"))
            .ShouldBeClean().At("group.tickets.nodes.0");
        var reference = epic.GetProperty("reference").GetString();

        reference.ShouldNotBeNull().ShouldContain("&");
        (await lab.AskAsync("query($reference: String) { ticket(reference: $reference) { id reference } }", new { reference }))
            .ShouldBeClean().At("ticket").ToString().ShouldBe(epic.ToString());
    }

    [Fact]
    public async Task Uploads_of_comments_are_among_the_attachments()
    {
        const string Upload = "/uploads/0123456789abcdef0123456789abcdef/trace.log";
        await lab.WriteAsync(
            "projects/acme%2Fplatform%2Fapi/issues/3/notes", new { body = $"See [trace.log]({Upload}), again: [trace.log]({Upload})" });

        var answer = (await lab.AskAsync(
            "{ ticket(reference: \"acme/platform/api#3\") { attachments { fileName url isImage } } }")).ShouldBeClean();

        answer.At("ticket.attachments").EnumerateArray().Count(static file => file.GetProperty("fileName").GetString() == "trace.log")
            .ShouldBe(1);
        answer.At("ticket.attachments").ToString().ShouldContain("/acme/platform/api" + Upload);
        answer.Upstream.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_tag_in_the_history_knows_to_whom_it_belongs()
    {
        var tickets = (await lab.AskAsync(
            "{ workspace(path: \"acme/platform/api\") { tags(first: 100) { nodes { id scope } } tickets(first: 10) { nodes { "
            + "events { nodes { kind tag { id name scope textColor group { path } } } } } } } }")).ShouldBeClean();
        var scopes = Nodes(tickets, "workspace.tags").ToDictionary(
            static tag => tag.GetProperty("id").GetString()!, static tag => tag.GetProperty("scope").GetString());
        var met = Nodes(tickets, "workspace.tickets")
            .SelectMany(static ticket => ticket.GetProperty("events").GetProperty("nodes").EnumerateArray())
            .Select(static item => item.GetProperty("tag")).Where(static tag => tag.ValueKind == JsonValueKind.Object).ToList();

        met.ShouldNotBeEmpty();
        met.ShouldAllBe(tag => tag.GetProperty("scope").GetString() == scopes[tag.GetProperty("id").GetString()!]);
        met.Select(static tag => tag.GetProperty("scope").GetString()).ShouldContain("GROUP");
        met.ShouldAllBe(static tag => tag.GetProperty("textColor").GetString()!.StartsWith('#'));
    }

    private static JsonElement.ArrayEnumerator Nodes(LabAnswer answer, string list) => answer.At(list + ".nodes").EnumerateArray();
}
