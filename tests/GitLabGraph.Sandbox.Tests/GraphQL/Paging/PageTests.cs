using System.Text.Json;
using GitLabGraph.Sandbox.World.Changes.Planning;

namespace GitLabGraph.Sandbox.Tests.GraphQL.Paging;

public sealed class PageTests(Sandboxes sandboxes) : IClassFixture<Sandboxes>
{
    private const string Query = """
        query Page($path: ID!, $sort: WorkItemSort, $first: Int, $after: String, $last: Int, $before: String) {
          namespace(fullPath: $path) {
            workItems(sort: $sort, first: $first, after: $after, last: $last, before: $before) {
              count
              pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
              edges { cursor node { iid } }
              nodes { iid }
            }
          }
        }
        """;

    [Theory]
    [InlineData("CREATED_DESC")]
    [InlineData("CREATED_ASC")]
    [InlineData("UPDATED_ASC")]
    [InlineData("TITLE_ASC")]
    [InlineData("DUE_DATE_ASC")]
    [InlineData("DUE_DATE_DESC")]
    [InlineData("WEIGHT_DESC")]
    [InlineData("CLOSED_AT_DESC")]
    [InlineData("HEALTH_STATUS_ASC")]
    [InlineData("RELATIVE_POSITION_ASC")]
    [InlineData("LABEL_PRIORITY_ASC")]
    [InlineData("PRIORITY_DESC")]
    [InlineData("POPULARITY_DESC")]
    [InlineData("MILESTONE_DUE_ASC")]
    public async Task Paging_forwards_and_backwards_gives_the_same_rows(string sort)
    {
        using var client = sandboxes.As("owner");
        var forwards = await WalkAsync(client, sort, isForward: true);
        var backwards = await WalkAsync(client, sort, isForward: false);

        forwards.ShouldBeUnique();
        forwards.Count.ShouldBeGreaterThan(60);
        backwards.ShouldBe(forwards);
    }

    [Fact]
    public async Task A_page_is_cut_at_a_hundred_rows_without_a_word()
    {
        using var client = sandboxes.As("owner");
        const string Users = "{ group(fullPath: \"acme\") { workItems(includeDescendants: true, first: 500) { count nodes { iid } } } }";

        var page = (await client.DataAsync(Users)).At("group.workItems");

        page.GetProperty("nodes").GetArrayLength().ShouldBe(100);
        page.GetProperty("count").GetInt32().ShouldBeGreaterThan(100);
    }

    [Fact]
    public async Task A_cursor_that_GitLab_did_not_make_is_an_error()
    {
        using var client = sandboxes.As("owner");

        var answer = await client.AskGraphQLAsync(Query, new { path = "acme/platform/api", after = "nonsense" });

        answer.Error().ShouldBe("Please provide a valid cursor");
    }

    [Fact]
    public async Task Rows_that_change_while_one_pages_by_update_come_again_at_the_end_and_none_is_lost()
    {
        await using var server = await SandboxServer.StartAsync(new SandboxOptions(), TestContext.Current.CancellationToken);
        using var client = Sandboxes.ClientOf(server, "owner");
        var world = server.World;
        var owner = world.SeenBy(world.FindUser("olivia"));
        var place = world.FindProject("acme/platform/gateway")!.Place;
        var all = world.Issues.Of(place).Select(issue => issue.Iid.ToString()).ToHashSet();
        List<string> seen = [];
        string? after = null;
        do
        {
            var page = (await client.DataAsync(Query, new { path = "acme/platform/gateway", sort = "UPDATED_ASC", first = 5, after }))
                .At("namespace.workItems");
            var rows = Iids(page);
            seen.AddRange(rows);
            if (seen.Count < 20)
            {
                var touched = world.FindIssue(place, int.Parse(rows[0]))!;
                world.Changes.Issues.Update(owner, touched, new IssueEdit { Title = touched.Title + "!" }).Refusal.ShouldBeNull();
            }

            after = page.At("pageInfo.hasNextPage").GetBoolean() ? page.At("pageInfo.endCursor").GetString() : null;
        }
        while (after is not null);

        all.ShouldBeSubsetOf(seen);
        seen.Count.ShouldBeGreaterThan(all.Count);
    }

    private static async Task<List<string>> WalkAsync(HttpClient client, string sort, bool isForward)
    {
        List<string> seen = [];
        string? cursor = null;
        while (true)
        {
            var page = (await client.DataAsync(Query, isForward
                ? new { path = "acme/platform/api", sort, first = (int?)23, after = cursor, last = (int?)null, before = (string?)null }
                : new { path = "acme/platform/api", sort, first = (int?)null, after = (string?)null, last = (int?)23, before = cursor }))
                .At("namespace.workItems");
            seen.InsertRange(isForward ? seen.Count : 0, Iids(page));
            if (!page.At(isForward ? "pageInfo.hasNextPage" : "pageInfo.hasPreviousPage").GetBoolean())
            {
                page.GetProperty("count").GetInt32().ShouldBe(seen.Count);
                return seen;
            }

            cursor = page.At(isForward ? "pageInfo.endCursor" : "pageInfo.startCursor").GetString();
        }
    }

    private static List<string> Iids(JsonElement page)
    {
        var edges = page.GetProperty("edges").EnumerateArray().Select(edge => edge.At("node.iid").GetString()!).ToList();
        edges.ShouldBe(page.GetProperty("nodes").EnumerateArray().Select(node => node.Text("iid")!));
        return edges;
    }
}
