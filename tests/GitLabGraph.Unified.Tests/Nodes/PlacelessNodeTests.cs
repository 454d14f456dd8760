using System.Text.Json;
using GitLabGraph.GitLab.Reading;
using GitLabGraph.Unified.Tests.Lab;
using GitLabGraph.Unified.TicketTypes;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Tests.Nodes;

/// <summary>Nodes whose ids name no place, though GitLab lists them in places: types and statuses of tickets.</summary>
public sealed class PlacelessNodeTests(UnifiedLab lab) : IClassFixture<UnifiedLab>
{
    private const string Known = """
        { tickets(first: 100) { nodes { type { id name kind } status { id name category color description } } } }
        """;

    private const string Nodes = """
        query($ids: [ID!]!) { nodes(ids: $ids) { ... on TicketType { id name kind }
            ... on TicketStatus { id name category color description } } }
        """;

    [Theory]
    [InlineData("type")]
    [InlineData("status")]
    public async Task Any_number_of_them_is_found_by_one_request(string member)
    {
        var known = (await lab.AskAsync(Known)).ShouldBeClean().At("tickets.nodes").EnumerateArray()
            .Select(ticket => ticket.GetProperty(member)).DistinctBy(static row => row.GetProperty("name").GetString()).ToList();

        var answer = (await lab.AskAsync(Nodes, new { ids = known.Select(static row => row.GetProperty("id").GetString()) }))
            .ShouldBeClean();

        known.Count.ShouldBeGreaterThan(2);
        answer.At("nodes").EnumerateArray().Select(static row => row.GetRawText()).ShouldBe(known.Select(static row => row.GetRawText()));
        answer.Upstream.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Those_of_both_kinds_are_found_together()
    {
        var ticket = (await lab.AskAsync(Known)).ShouldBeClean();
        string[] ids = [ticket.Text("tickets.nodes.0.type.id"), ticket.Text("tickets.nodes.0.status.id")];

        var answer = (await lab.AskAsync(Nodes, new { ids })).ShouldBeClean();

        answer.Upstream.Count.ShouldBe(1);
        answer.Text("nodes.0.id").ShouldBe(ids[0]);
        answer.Text("nodes.1.id").ShouldBe(ids[1]);
    }

    [Theory]
    [InlineData("TicketType:developer:4711", "ticketTypes")]
    [InlineData("TicketType:developer:custom-1", "ticketTypes")]
    [InlineData("TicketStatus:developer:Custom::Status/4711", "ticketStatuses")]
    public async Task What_GitLab_tells_of_in_its_place_only_says_where(string plain, string field)
    {
        var answer = await lab.AskAsync(Nodes, new { ids = new[] { Encode(plain) } });

        answer.Codes.ShouldBe(["NOT_FOUND"]);
        answer.Json.GetProperty("errors")[0].GetProperty("message").GetString()!.ShouldContain(field);
    }

    [Fact]
    public async Task Which_status_new_tickets_begin_with_is_not_guessed()
    {
        var id = (await lab.AskAsync(Known)).Text("tickets.nodes.0.status.id");

        var answer = await lab.AskAsync("query($id: ID!) { node(id: $id) { ... on TicketStatus { name isDefault } } }", new { id });

        answer.At("node").ValueKind.ShouldBe(JsonValueKind.Null);
        answer.Codes.ShouldBe(["VALIDATION"]);
    }

    [Fact]
    public async Task A_type_that_older_instances_tell_as_a_word_needs_no_request()
    {
        var answer = (await lab.AskAsync(Nodes, new { ids = new[] { Encode("TicketType:developer:INCIDENT") } })).ShouldBeClean();

        answer.Text("nodes.0.name").ShouldBe("Incident");
        answer.Upstream.ShouldBeEmpty();
    }

    // Customers' own types are counted from 1 on by themselves: gid://gitlab/WorkItems::TypesFramework::Custom::Type/1.
    [Fact]
    public void A_customers_own_type_has_another_id_than_GitLabs_of_the_same_number()
    {
        var account = lab.Link();
        Remote Type(string gid) => new(account, JsonIndex.Read(JsonSerializer.SerializeToUtf8Bytes(new { id = gid, name = "A" })).Root);

        var own = TicketTypeMapping.From(Type("gid://gitlab/WorkItems::TypesFramework::Custom::Type/1"));

        own.Id.ShouldBe(Encode("TicketType:developer:custom-1"));
        TicketTypeMapping.From(Type("gid://gitlab/WorkItems::Type/1")).Id.ShouldBe(Encode("TicketType:developer:1"));
    }

    private static string Encode(string plain) =>
        System.Buffers.Text.Base64Url.EncodeToString(System.Text.Encoding.UTF8.GetBytes(plain));
}
