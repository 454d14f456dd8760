using System.Text.Json;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Licenses;

/// <summary>
/// Why a seat of a group's plan is taken: REST tells it of one person at a time, with what that person merely asked for
/// (<c>user.members.in_hierarchy</c>), GraphQL of many at once, with memberships elsewhere, and nothing of private profiles.
/// </summary>
public sealed class SeatMembershipTests : IAsyncLifetime
{
    private const string Query = """
        { group(path: "acme") { licenses { kind seats(first: 100) { nodes { user { username }
            memberships { createdAt expiresAt role { accessLevel } on { ... on Group { path } ... on Workspace { path } } } } } } } }
        """;

    private readonly UnifiedLab _lab = new();

    public ValueTask InitializeAsync() => _lab.InitializeAsync();

    public ValueTask DisposeAsync() => _lab.DisposeAsync();

    [Fact]
    public async Task They_are_those_of_the_licensed_group_and_below_that_were_granted()
    {
        var world = _lab.GitLab.World;
        var (teams, dana) = (world.FindGroup("acme/teams")!, world.FindUser("dana")!);
        world.RequestAccess(teams.Place, dana);
        await _lab.WriteAsync("groups/commons/members", new { username = "dana", access_level = 30 }, "admin");
        await _lab.WriteAsync("groups", new { name = "Acme two", path = "acme-two", visibility = "public" }, "admin");
        await _lab.WriteAsync("groups/acme-two/members", new { username = "dana", access_level = 30 }, "admin");

        var paths = PathsOf((await _lab.AskAsync(Query, null, _lab.Link("owner"))).ShouldBeClean(), "dana");

        paths.ShouldContain("acme/platform/api");
        paths.ShouldNotContain("acme/teams");
        paths.ShouldAllBe(static path => path == "acme" || path.StartsWith("acme/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_who_hides_their_profile_they_are_told_as_well()
    {
        var answer = (await _lab.AskAsync(Query, null, _lab.Link("owner"))).ShouldBeClean();

        PathsOf(answer, "ursula").ShouldContain("acme/platform/data");
    }

    [Theory]
    [InlineData(101)]
    [InlineData(1001)]
    public async Task Who_is_a_member_of_very_much_elsewhere_has_none_missing(int elsewhere)
    {
        var before = PathsOf((await _lab.AskAsync(Query, null, _lab.Link("owner"))).ShouldBeClean(), "dana");

        for (var number = 0; number < elsewhere; number++)
        {
            var path = $"elsewhere-{number}";
            await _lab.WriteAsync("groups", new { name = path, path, visibility = "public" }, "admin");
            await _lab.WriteAsync($"groups/{path}/members", new { username = "dana", access_level = 30 }, "admin");
        }

        // Whichever end GitLab begins at, one of hers is on the last page.
        await _lab.WriteAsync("groups/acme%2Fteams/members", new { username = "dana", access_level = 30 }, "admin");

        PathsOf((await _lab.AskAsync(Query, null, _lab.Link("owner"))).ShouldBeClean(), "dana")
            .ShouldBe([.. before.Append("acme/teams").Order()]);
    }

    [Fact]
    public async Task Who_is_owner_no_more_when_they_are_asked_for_may_not_see_them_and_is_told_no_part_of_them()
    {
        var olivia = _lab.GitLab.World.FindUser("olivia")!.Id;
        var answer = await _lab.AskWhileAsync(
            async sent =>
            {
                var body = sent.Content is { } content ? await content.ReadAsStringAsync() : "";

                if (body.Contains("groupMemberships", StringComparison.Ordinal))
                {
                    await _lab.ChangeAsync(HttpMethod.Put, $"groups/acme/members/{olivia}?access_level=40", "admin");
                }
            },
            """{ group(path: "acme") { licenses { kind seats(first: 1) { nodes { memberships { createdAt } } } } } }""",
            person: "owner");

        answer.At("group.licenses.0.seats.nodes.0.memberships").ValueKind.ShouldBe(JsonValueKind.Null);
        answer.Codes.ShouldContain("FORBIDDEN");
    }

    private static string[] PathsOf(LabAnswer answer, string username) =>
    [
        .. answer.At("group.licenses.0.seats.nodes").EnumerateArray()
            .Single(seat => seat.GetProperty("user").GetProperty("username").GetString() == username)
            .GetProperty("memberships").EnumerateArray()
            .Select(row => row.GetProperty("on").GetProperty("path").GetString()!).Order(),
    ];
}
