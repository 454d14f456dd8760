using System.Text.Json;
using GitLabGraph.Sandbox.World.People;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Members;

/// <summary>Where seats are limited, GitLab's GraphQL lists whoever waits for one among the members, and does not say so.</summary>
public sealed class AwaitingMemberTests(UnifiedLab lab, OldCommunityLab community)
    : IClassFixture<UnifiedLab>, IClassFixture<OldCommunityLab>
{
    [Theory]
    [InlineData("group", "acme", 2)]
    [InlineData("workspace", "acme/platform/api", 4)]
    public async Task Whoever_waits_for_a_seat_is_told_in_the_request_of_custom_roles(string kind, string path, int most)
    {
        Wait("ivan");
        var answer = (await lab.AskAsync(
            $"{{ {kind}(path: \"{path}\") {{ members(first: 100) {{ nodes {{ user {{ username }} isAwaiting customRole {{ name }} }} }} }} }}",
            null,
            lab.Link("owner"))).ShouldBeClean();
        var members = answer.At($"{kind}.members.nodes").EnumerateArray().ToList();

        members.Where(static member => member.GetProperty("isAwaiting").GetBoolean()).Select(NameOf).ShouldBe(["ivan"]);
        members.Select(NameOf).ShouldContain("dana");
        answer.Upstream.Count.ShouldBeLessThanOrEqualTo(most, "one beside the list for each place that memberships were given on");
    }

    [Fact]
    public async Task Whoever_waits_takes_no_seat()
    {
        Wait("ivan");
        var answer = (await lab.AskAsync(
            "{ group(path: \"acme\") { licenses { name seats(first: 100) { nodes { user { username } } } } } }",
            null,
            lab.Link("owner"))).ShouldBeClean();
        var holders = answer.At("group.licenses").EnumerateArray()
            .SelectMany(static license => license.GetProperty("seats").GetProperty("nodes").EnumerateArray()).Select(NameOf).ToList();

        holders.ShouldContain("dana");
        holders.ShouldNotContain("ivan");
    }

    [Fact]
    public async Task Community_Edition_where_nobody_waits_does_not_tell()
    {
        var answer = (await community.AskAsync(
            "{ group(path: \"acme\") { members(first: 1) { nodes { isAwaiting } } } }", null, community.Link("owner"))).ShouldBeClean();

        answer.At("group.members.nodes.0.isAwaiting").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    private void Wait(string username)
    {
        var world = lab.GitLab.World;
        var (user, place) = (world.FindUser(username)!, world.FindGroup("acme")!.Place);
        if (world.Memberships.Of(place).All(member => member.UserId != user.Id))
        {
            world.LetWait(place, user, AccessLevel.Developer);
        }
    }

    private static string? NameOf(JsonElement member) => member.GetProperty("user").GetProperty("username").GetString();
}
