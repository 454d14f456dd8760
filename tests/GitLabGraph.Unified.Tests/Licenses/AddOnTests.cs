using System.Text.Json;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Licenses;

public sealed class AddOnTests(UnifiedLab lab) : IClassFixture<UnifiedLab>
{
    private const string AddOn = """
        { id kind name nameRaw status statusRaw isPaid totalSeats usedSeats availableSeats maxUsedSeats startsOn expiresOn group { path }
          seats(first: 100) { totalCount nodes { lastActivityOn user { username name kind status
            memberships(first: 1) { nodes { role { name } } } }
            memberships { role { name } } } } }
        """;

    [Fact]
    public async Task A_groups_add_ons_stand_beside_its_plan_with_their_seats_and_who_has_them()
    {
        var answer = (await lab.AskAsync($"{{ group(path: \"acme/platform\") {{ licenses {AddOn} }} }}", null, lab.Link("owner")))
            .ShouldBeClean();
        var licenses = answer.At("group.licenses").EnumerateArray().ToList();
        var pro = licenses[1];

        licenses.Select(static license => license.GetProperty("kind").GetString()).ShouldBe(["PLAN", "ADD_ON", "ADD_ON"]);
        licenses.Select(static license => license.GetProperty("nameRaw").GetString())
            .ShouldBe(["ultimate", "CODE_SUGGESTIONS", "DUO_ENTERPRISE"]);
        pro.GetProperty("name").GetString().ShouldBe("GitLab Duo Pro");
        pro.GetProperty("group").GetProperty("path").GetString().ShouldBe("acme");
        pro.GetProperty("totalSeats").GetInt32().ShouldBe(10);
        pro.GetProperty("usedSeats").GetInt32().ShouldBe(4);
        pro.GetProperty("availableSeats").GetInt32().ShouldBe(6);
        Holders(pro).ShouldBe(["aisha", "bjorn", "dana", "mei"], ignoreOrder: true);
        pro.GetProperty("seats").GetProperty("totalCount").GetInt32().ShouldBe(4);
        pro.GetProperty("seats").GetProperty("nodes").EnumerateArray()
            .ShouldAllBe(static seat => seat.GetProperty("lastActivityOn").ValueKind == JsonValueKind.String
                && seat.GetProperty("memberships").GetArrayLength() == 0);
    }

    [Fact]
    public async Task An_instances_add_on_is_its_administrators_and_is_found_again_by_its_id()
    {
        var listed = (await lab.AskAsync($"{{ licenses {AddOn} }}", null, lab.Link("admin"))).ShouldBeClean();
        var found = (await lab.AskAsync(
            $"query($id: ID!) {{ node(id: $id) {{ ... on License {AddOn} }} }}",
            new { id = listed.Text("licenses.1.id") },
            lab.Link("admin"))).ShouldBeClean();

        listed.At("licenses").GetArrayLength().ShouldBe(2);
        listed.Text("licenses.1.name").ShouldBe("GitLab Duo Enterprise");
        listed.At("licenses.1.group").ValueKind.ShouldBe(JsonValueKind.Null);
        Holders(listed.At("licenses.1")).ShouldBe(["mei", "dana", "priya", "hana", "ivan"], ignoreOrder: true);
        found.At("node").ToString().ShouldBe(listed.At("licenses.1").ToString());
    }

    [Fact]
    public async Task A_groups_add_on_is_found_again_by_its_id_and_its_seats_are_paged()
    {
        const string query = """
            query($id: ID!, $after: String) { node(id: $id) { ... on License { name seats(first: 3, after: $after) {
                pageInfo { hasNextPage endCursor } nodes { user { username } } } } } }
            """;
        var listed = (await lab.AskAsync("{ licenses { id nameRaw } }", null, lab.Link("owner"))).ShouldBeClean();
        var id = listed.At("licenses").EnumerateArray()
            .First(static license => license.GetProperty("nameRaw").GetString() == "CODE_SUGGESTIONS").GetProperty("id").GetString();
        var first = (await lab.AskAsync(query, new { id }, lab.Link("owner"))).ShouldBeClean();
        var second = (await lab.AskAsync(
            query, new { id, after = first.Text("node.seats.pageInfo.endCursor") }, lab.Link("owner"))).ShouldBeClean();

        first.Text("node.name").ShouldBe("GitLab Duo Pro");
        Holders(first.At("node")).Concat(Holders(second.At("node")))
            .ShouldBe(["aisha", "bjorn", "dana", "mei"], ignoreOrder: true);
        second.At("node.seats.pageInfo.hasNextPage").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task A_person_tells_the_add_ons_that_it_has_a_seat_of()
    {
        var answer = (await lab.AskAsync(
            """{ dana: user(username: "dana") { licenses { nameRaw } } remy: user(username: "remy") { licenses { nameRaw } } }""",
            null,
            lab.Link("owner"))).ShouldBeClean();

        Words(answer.At("dana.licenses")).ShouldContain("CODE_SUGGESTIONS");
        Words(answer.At("dana.licenses")).ShouldNotContain("DUO_ENTERPRISE");
        Words(answer.At("remy.licenses")).ShouldNotContain("CODE_SUGGESTIONS");
    }

    [Fact]
    public async Task Seats_are_counted_in_few_questions()
    {
        var answer = (await lab.AskAsync(
            "{ group(path: \"acme\") { licenses { name seats(first: 100) { nodes { user { username } } } } } }", null, lab.Link("owner")))
            .ShouldBeClean();

        // The group; its subscription and add-ons; the plan's seats; both add-ons' seats as one document.
        answer.Upstream.Count.ShouldBeLessThanOrEqualTo(5);
    }

    private static IEnumerable<string> Holders(JsonElement license) => license.GetProperty("seats").GetProperty("nodes").EnumerateArray()
        .Select(static seat => seat.GetProperty("user").GetProperty("username").GetString()!);

    private static List<string?> Words(JsonElement licenses) =>
        [.. licenses.EnumerateArray().Select(static license => license.GetProperty("nameRaw").GetString())];
}
