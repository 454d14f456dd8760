using GitLabGraph.Sandbox.World.People;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.OldInstances;

/// <summary>
/// Before 16.6 GitLab's enum of states lacks some: GitLab breaks the whole request over who is banned. It told so to
/// others, too (https://github.com/backstage/backstage/issues/20274).
/// </summary>
public sealed class BannedPeopleTests(EarlyWorkItemLab early, OldCommunityLab old)
    : IClassFixture<EarlyWorkItemLab>, IClassFixture<OldCommunityLab>
{
    private const string Members =
        "{ workspace(path: \"acme/platform/api\") { members(first: 100) { nodes { user { username status statusRaw } } } } }";

    // The refused document, what the enum has, the document without it, and each who is not active over REST.
    [Fact]
    public Task One_banned_member_does_not_hide_the_others() => ShouldTellAsync(early, 5);

    [Fact]
    public Task Nor_where_GitLab_does_not_tell_who_is_active() => ShouldTellAsync(old, 60);

    private static async Task ShouldTellAsync(UnifiedLab lab, int most)
    {
        var world = lab.GitLab.World;
        var account = lab.Link();
        var before = (await lab.AskAsync(Members, null, account)).ShouldBeClean().At("workspace.members.nodes").EnumerateArray()
            .Select(static member => member.GetProperty("user").ToString()).ToList();
        world.Changes.Users.Put(world.SeenBy(world.FindUser("root")), world.FindUser("erin")!, UserState.Banned);

        var after = (await lab.AskAsync(Members, null, account)).ShouldBeClean();

        after.At("workspace.members.nodes").EnumerateArray().Select(static member => member.GetProperty("user").ToString())
            .ShouldBe(before.Select(static user => user.Contains("\"erin\"", StringComparison.Ordinal)
                ? """{"username":"erin","status":"BANNED","statusRaw":"banned"}"""
                : user));
        after.Upstream.Count.ShouldBeLessThanOrEqualTo(most);
    }
}
