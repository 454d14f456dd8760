using System.Text.Json;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Licenses;

/// <summary>A seat report has to say why somebody costs a seat, of those as well who came with an invited group.</summary>
public sealed class SeatReasonTests(UnifiedLab lab, EarlyWorkItemLab early) : IClassFixture<UnifiedLab>, IClassFixture<EarlyWorkItemLab>
{
    private const string Query =
        """
        { group(path: "globex") { licenses { seats(first: 50) { nodes { reason reasonRaw user { username }
            memberships { role { accessLevel } on { ... on Group { path } ... on Workspace { path } } } } } } } }
        """;

    [Fact]
    public async Task Whoever_came_with_an_invited_group_is_told_with_the_membership_there()
    {
        var answer = (await lab.AskAsync(Query, null, lab.Link("admin"))).ShouldBeClean();
        var (bill, hana) = (SeatOf(answer, "bill"), SeatOf(answer, "hana"));

        bill.GetProperty("reason").GetString().ShouldBe("GROUP_INVITATION");
        bill.GetProperty("reasonRaw").GetString().ShouldBe("group_invite");
        bill.GetProperty("memberships").EnumerateArray().Single().GetProperty("on").GetProperty("path").GetString().ShouldBe("initech");
        bill.GetProperty("memberships")[0].GetProperty("role").GetProperty("accessLevel").GetInt32().ShouldBe(50);
        hana.GetProperty("reason").GetString().ShouldBe("GROUP_MEMBER");
        hana.GetProperty("memberships").GetArrayLength().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Whoever_is_in_a_workspace_alone_is_told_so()
    {
        await lab.WriteAsync("projects/acme%2Fsupport/members", new { username = "keiko", access_level = 30 }, "owner");
        var answer = (await lab.AskAsync(
            """{ group(path: "acme") { licenses { seats(first: 100) { nodes { reason user { username } } } } } }""",
            null,
            lab.Link("owner"))).ShouldBeClean();

        SeatOf(answer, "keiko").GetProperty("reason").GetString().ShouldBe("WORKSPACE_MEMBER");
        SeatOf(answer, "dana").GetProperty("reason").GetString().ShouldBe("GROUP_MEMBER");
    }

    [Fact]
    public async Task Memberships_behind_an_invitation_further_down_are_told_as_unknown_and_not_as_none()
    {
        var invited = lab.GitLab.World.FindGroup("commons")!.Id;
        await lab.WriteAsync("projects/acme%2Fplatform%2Fapi/share", new { group_id = invited, group_access = 30 }, "admin");

        var answer = await lab.AskAsync(Query.Replace("globex", "acme"), null, lab.Link("admin"));
        var zoe = SeatOf(answer, "zoe");

        zoe.GetProperty("reason").GetString().ShouldBe("WORKSPACE_INVITATION");
        zoe.GetProperty("memberships").ValueKind.ShouldBe(JsonValueKind.Null);
        answer.Codes.ShouldBe(["NOT_FOUND"]);
        answer.Json.GetProperty("errors").ToString().ShouldContain("below the licensed group");
    }

    [Fact]
    public async Task An_instances_licence_has_no_reasons()
    {
        var answer = (await lab.AskAsync(
            "{ licenses { kind seats(first: 5) { nodes { reason reasonRaw } } } }", null, lab.Link("admin"))).ShouldBeClean();

        answer.At("licenses").GetRawText().ShouldNotContain("MEMBER");
        answer.At("licenses.0.seats.nodes").EnumerateArray().ShouldAllBe(static seat =>
            seat.GetProperty("reason").ValueKind == JsonValueKind.Null && seat.GetProperty("reasonRaw").ValueKind == JsonValueKind.Null);
    }

    [Fact]
    public async Task An_instance_that_cannot_tell_an_invited_ones_memberships_says_so_and_the_rest_stands()
    {
        var answer = await early.AskAsync(Query, null, early.Link("admin"));

        // The other one is of add-ons, which this instance cannot tell either.
        answer.Codes.ShouldBe(["VERSION_TOO_OLD", "VERSION_TOO_OLD"]);
        answer.Json.GetProperty("errors").ToString().ShouldContain("\"memberships\"");
        SeatOf(answer, "bill").GetProperty("memberships").ValueKind.ShouldBe(JsonValueKind.Null);
        SeatOf(answer, "hana").GetProperty("memberships").GetArrayLength().ShouldBeGreaterThan(0);
    }

    private static JsonElement SeatOf(LabAnswer answer, string username) =>
        answer.At("group.licenses.0.seats.nodes").EnumerateArray()
            .Single(seat => seat.GetProperty("user").GetProperty("username").GetString() == username);
}
