using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Users;

public sealed class UserFieldsTests(UnifiedLab lab) : IClassFixture<UnifiedLab>
{
    private const string Memberships =
        "query($first: Int, $after: String) { user(username: \"dana\") { memberships(first: $first, after: $after) { totalCount "
        + "pageInfo { hasNextPage endCursor } nodes { role { accessLevel } isInherited user { username } "
        + "on { __typename ... on Group { path } ... on Workspace { path } } } } } }";

    [Theory]
    [InlineData("CREATED_AT_ASC", SortDirection.Ascending)]
    [InlineData("CREATED_AT_DESC", SortDirection.Descending)]
    public async Task Users_come_by_the_time_they_were_made(string order, SortDirection direction) =>
        (await lab.AskAsync($"{{ users(first: 100, orderBy: {order}) {{ nodes {{ createdAt }} }} }}")).ShouldBeClean()
            .At("users.nodes").EnumerateArray().Select(static user => user.GetProperty("createdAt").GetDateTimeOffset())
            .ShouldBeInOrder(direction);

    [Theory]
    [InlineData("dana", "HUMAN")]
    [InlineData("project_1002_bot_7f3a9c", "BOT")]
    [InlineData("support-bot", "BOT")]
    [InlineData("service_account_acme_1", "SERVICE_ACCOUNT")]
    [InlineData("ghost", "GHOST")]
    public async Task Whether_somebody_is_a_person_is_told(string username, string kind) =>
        (await lab.AskAsync("query($name: String) { user(username: $name) { kind } }", new { name = username }, lab.Link("admin")))
            .ShouldBeClean().Text("user.kind").ShouldBe(kind);

    [Fact]
    public async Task Memberships_in_groups_and_workspaces_are_one_list_and_one_request()
    {
        var all = (await lab.AskAsync(Memberships, new { first = 1000 })).ShouldBeClean();
        var nodes = all.At("user.memberships.nodes").EnumerateArray().ToList();
        var types = nodes.Select(static node => node.GetProperty("on").GetProperty("__typename").GetString()).ToList();

        all.Upstream.Count.ShouldBe(1);
        nodes.Count.ShouldBe(all.At("user.memberships.totalCount").GetInt32());
        types.ShouldContain("Group");
        types.ShouldBeInOrder(SortDirection.Ascending, StringComparer.Ordinal);
        nodes.ShouldAllBe(static node => node.GetProperty("user").GetProperty("username").GetString() == "dana");
        nodes.ShouldAllBe(static node => node.GetProperty("role").GetProperty("accessLevel").GetInt32() >= 5);
        nodes.ShouldAllBe(static node => !node.GetProperty("isInherited").GetBoolean());
    }

    [Fact]
    public async Task Memberships_are_counted_without_their_items()
    {
        var all = (await lab.AskAsync(Memberships, new { first = 1000 })).ShouldBeClean();
        var counted = (await lab.AskAsync("{ user(username: \"dana\") { memberships { totalCount } } }")).ShouldBeClean();

        counted.At("user.memberships.totalCount").GetInt32().ShouldBe(all.At("user.memberships.totalCount").GetInt32());
    }

    [Fact]
    public async Task Memberships_are_paged_through_without_a_gap()
    {
        var all = (await lab.AskAsync(Memberships, new { first = 1000 })).ShouldBeClean();
        var walked = new List<string>();
        string? after = null;

        do
        {
            var page = (await lab.AskAsync(Memberships, new { first = 1, after })).ShouldBeClean();
            walked.AddRange(page.At("user.memberships.nodes").EnumerateArray().Select(static node => node.ToString()));
            after = page.At("user.memberships.pageInfo.hasNextPage").GetBoolean()
                ? page.Text("user.memberships.pageInfo.endCursor")
                : null;
        }
        while (after is not null);

        walked.ShouldBe(all.At("user.memberships.nodes").EnumerateArray().Select(static node => node.ToString()));
    }

    [Fact]
    public async Task Groups_of_the_tokens_owner_come_with_them()
    {
        var me = (await lab.AskAsync("{ me { username groups(first: 50) { totalCount nodes { id path } } } }")).ShouldBeClean();

        me.Upstream.Count.ShouldBe(1);
        me.At("me.groups.nodes").GetArrayLength().ShouldBe(me.At("me.groups.totalCount").GetInt32());
        me.Text("me.groups.nodes.0.path").ShouldNotBeEmpty();
    }
}
