using System.Text.Json;
using GitLabGraph.Sandbox.Access;
using GitLabGraph.Sandbox.Recording;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Licenses;

public sealed class LicenseTests(UnifiedLab lab) : IClassFixture<UnifiedLab>
{
    private const string License = """
        { id kind name nameRaw status statusRaw isPaid totalSeats usedSeats availableSeats maxUsedSeats startsOn expiresOn group { path } }
        """;

    [Fact]
    public async Task A_groups_subscription_tells_its_seats_whichever_group_below_it_asks()
    {
        var answer = (await lab.AskAsync(
            $$"""{ root: group(path: "acme") { licenses {{License}} } below: group(path: "acme/platform") { licenses {{License}} } }""",
            null,
            lab.Link("owner"))).ShouldBeClean();
        var license = answer.At("root.licenses.0");

        license.GetProperty("group").GetProperty("path").GetString().ShouldBe("acme");
        license.GetProperty("isPaid").GetBoolean().ShouldBeTrue();
        license.GetProperty("usedSeats").GetInt32().ShouldBeGreaterThan(0);
        Number(license, "availableSeats").ShouldBe(Math.Max(0, Number(license, "totalSeats") - Number(license, "usedSeats")));
        answer.At("below.licenses").ToString().ShouldBe(answer.At("root.licenses").ToString());
    }

    [Fact]
    public async Task An_owner_sees_the_subscriptions_of_its_groups_and_an_administrator_the_instances_licence()
    {
        const string query = $"{{ licenses {License} }}";
        var owner = (await lab.AskAsync(query, null, lab.Link("owner"))).ShouldBeClean();
        var admin = (await lab.AskAsync(query, null, lab.Link("admin"))).ShouldBeClean();

        owner.At("licenses").EnumerateArray().ShouldAllBe(static license => license.GetProperty("group").ValueKind == JsonValueKind.Object);
        owner.At("licenses").GetArrayLength().ShouldBeGreaterThan(0);
        admin.At("licenses").EnumerateArray().Count(static license => license.GetProperty("kind").GetString() == "PLAN").ShouldBe(1);
        admin.At("licenses.0.group").ValueKind.ShouldBe(JsonValueKind.Null);
        admin.At("licenses.0.totalSeats").GetInt32().ShouldBe(100);
    }

    [Fact]
    public async Task Whoever_owns_nothing_is_told_so_and_the_rest_of_the_answer_stands()
    {
        var answer = await lab.AskAsync(
            """{ licenses { name } group(path: "acme") { name licenses { name } } }""", null, lab.Link("guest"));

        answer.Codes.ShouldBe(["FORBIDDEN", "FORBIDDEN"]);
        answer.At("licenses").ValueKind.ShouldBe(JsonValueKind.Null);
        answer.Text("group.name").ShouldNotBeEmpty();
    }

    /// <summary>
    /// <c>find_namespace!</c> finds the namespaces of one's own groups only: "404 Namespace Not Found" of a public one.
    /// </summary>
    [Fact]
    public async Task Whoever_is_no_member_of_a_public_group_is_not_told_that_it_has_no_plan()
    {
        var hana = lab.GitLab.World.FindUser("hana")!.Id;
        lab.GitLab.Tokens.Add(TokenKind.Personal, "hers", hana, "glpat-sandbox-hana", ["read_api"], null);

        var answer = await lab.AskAsync("""{ group(path: "commons") { name licenses { name } } }""", null, lab.Link("hana"));

        answer.Text("group.name").ShouldNotBeEmpty();
        answer.At("group.licenses").ValueKind.ShouldBe(JsonValueKind.Null);
        answer.Codes.ShouldBe(["FORBIDDEN"]);
    }

    [Fact]
    public async Task Every_seat_has_its_person_and_the_memberships_that_cost_it()
    {
        var answer = (await lab.AskAsync(
            """
            { group(path: "acme") { licenses { usedSeats seats(first: 100) { totalCount pageInfo { hasNextPage } nodes {
                lastActivityOn user { id username bio status }
                memberships { role { name accessLevel } on { __typename ... on Group { path } ... on Workspace { path } } } } } } } }
            """,
            null,
            lab.Link("owner"))).ShouldBeClean();
        var seats = answer.At("group.licenses.0.seats.nodes").EnumerateArray().ToList();

        seats.Count.ShouldBe(answer.At("group.licenses.0.usedSeats").GetInt32());
        answer.At("group.licenses.0.seats.totalCount").GetInt32().ShouldBe(seats.Count);
        seats.ShouldAllBe(static seat => seat.GetProperty("memberships").GetArrayLength() > 0);
        seats.SelectMany(static seat => seat.GetProperty("memberships").EnumerateArray())
            .Select(static membership => membership.GetProperty("on").GetProperty("__typename").GetString())
            .Distinct().Order().ShouldBe(["Group", "Workspace"]);

        // Seats are one request, their people, their memberships and the places of those one each, whatever their
        // number; so are the add-ons, and those who have them. GraphQL tells nothing of who hides their profile.
        answer.Upstream.Count(static request => PathOf(request).EndsWith("/graphql", StringComparison.Ordinal))
            .ShouldBeLessThanOrEqualTo(6);
        answer.Upstream.Select(PathOf).Where(static path => path.EndsWith("/memberships", StringComparison.Ordinal))
            .ShouldBe([$"/api/v4/groups/{Number("acme")}/billable_members/{lab.GitLab.World.FindUser("ursula")!.Id}/memberships"]);
    }

    [Fact]
    public async Task Seats_are_paged_through_without_a_gap()
    {
        const string query = """
            query($id: ID!, $after: String) { node(id: $id) { ... on License { seats(first: 7, after: $after) {
                pageInfo { hasNextPage endCursor } nodes { user { username } } } } } }
            """;
        var id = (await lab.AskAsync("""{ group(path: "acme") { licenses { id } } }""", null, lab.Link("owner")))
            .ShouldBeClean().Text("group.licenses.0.id");
        var whole = await NamesAsync(query.Replace("first: 7", "first: 1000", StringComparison.Ordinal), id);
        var paged = await NamesAsync(query, id);

        paged.ShouldBe(whole);
        paged.Distinct().Count().ShouldBe(paged.Count);
    }

    [Fact]
    public async Task A_person_tells_which_licences_are_used_and_a_list_of_people_asks_once()
    {
        var answer = (await lab.AskAsync(
            """
            { group(path: "acme") { licenses { id } members(first: 20) { nodes { user { username kind status licenses { id } } } } } }
            """,
            null,
            lab.Link("owner"))).ShouldBeClean();
        var id = answer.Text("group.licenses.0.id");
        var members = answer.At("group.members.nodes").EnumerateArray().Select(static node => node.GetProperty("user")).ToList();

        members.ShouldContain(user => user.GetProperty("licenses").EnumerateArray()
            .Any(license => license.GetProperty("id").GetString() == id));
        members.Where(static user => user.GetProperty("kind").GetString() == "BOT")
            .ShouldAllBe(static user => user.GetProperty("licenses").GetArrayLength() == 0);
        answer.Upstream.Where(static request => PathOf(request).EndsWith("/billable_members", StringComparison.Ordinal))
            .Select(static request => request.Target).ShouldBeUnique();
    }

    [Fact]
    public async Task A_licence_is_found_again_by_its_id()
    {
        foreach (var person in new[] { "owner", "admin" })
        {
            var listed = (await lab.AskAsync($"{{ licenses {License} }}", null, lab.Link(person))).ShouldBeClean();
            var found = (await lab.AskAsync(
                $"query($id: ID!) {{ node(id: $id) {{ ... on License {License} }} }}",
                new { id = listed.Text("licenses.0.id") },
                lab.Link(person))).ShouldBeClean();

            found.At("node").ToString().ShouldBe(listed.At("licenses.0").ToString());
        }
    }

    private static string PathOf(RecordedRequest request) => request.Target.Split('?')[0];

    private long Number(string group) => lab.GitLab.World.FindGroup(group)!.Id;

    private static int Number(JsonElement value, string name) => value.GetProperty(name).GetInt32();

    private async Task<List<string>> NamesAsync(string query, string id)
    {
        var names = new List<string>();
        string? after = null;

        do
        {
            var page = (await lab.AskAsync(query, new { id, after }, lab.Link("owner"))).ShouldBeClean().At("node.seats");
            names.AddRange(page.GetProperty("nodes").EnumerateArray()
                .Select(static seat => seat.GetProperty("user").GetProperty("username").GetString()!));
            var info = page.GetProperty("pageInfo");
            after = info.GetProperty("hasNextPage").GetBoolean() ? info.GetProperty("endCursor").GetString() : null;
        }
        while (after is not null);

        return names;
    }
}
