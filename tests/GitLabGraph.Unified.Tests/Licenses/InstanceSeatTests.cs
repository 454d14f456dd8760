using System.Text.Json;
using GitLabGraph.Sandbox;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Licenses;

/// <summary>
/// GitLab's REST lists among the memberships of a user what that user merely asked for, and does not tell it apart
/// (<c>users/:id/memberships</c> presents <c>user.members</c>); its GraphQL lists what was granted.
/// </summary>
public sealed class InstanceSeatTests(InstanceSeatTests.OwnLab lab) : IClassFixture<InstanceSeatTests.OwnLab>
{
    [Fact]
    public async Task What_somebody_asked_for_and_was_not_granted_is_no_membership()
    {
        var world = lab.GitLab.World;
        world.RequestAccess(world.FindGroup("globex")!.Place, world.FindUser("deepa")!);

        var answer = (await lab.AskAsync(
            """
            { licenses { seats(first: 100) { nodes { user { username }
                memberships { createdAt role { accessLevel } on { ... on Group { path } ... on Workspace { path } } } } } } }
            """, null, lab.Link("admin"))).ShouldBeClean();
        var seats = answer.At("licenses.0.seats.nodes").EnumerateArray().ToList();

        seats.Count.ShouldBeGreaterThan(20);
        PathsOf(seats.Single(seat => Name(seat) == "deepa")).ShouldBe(["acme/platform/data", "acme/teams/fern"]);
        PathsOf(seats.Single(seat => Name(seat) == "dana")).ShouldContain("acme/platform/api");
        seats.SelectMany(seat => seat.GetProperty("memberships").EnumerateArray())
            .ShouldAllBe(row => row.GetProperty("createdAt").ValueKind == JsonValueKind.String);

        // Not one for each of the seats.
        answer.Upstream.Count.ShouldBeLessThan(12);
    }

    private static string Name(JsonElement seat) => seat.GetProperty("user").GetProperty("username").GetString()!;

    private static IEnumerable<string> PathsOf(JsonElement seat) => seat.GetProperty("memberships").EnumerateArray()
        .Select(row => row.GetProperty("on").GetProperty("path").GetString()!).Order();

    public sealed class OwnLab : UnifiedLab
    {
        protected override SandboxOptions Options => new() { LicensedUsers = 100, HasSubscriptions = false };
    }
}
