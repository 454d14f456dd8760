using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests;

public sealed class PagingTests(UnifiedLab lab) : IClassFixture<UnifiedLab>
{
    private const string Page =
        "query($first: Int, $after: String, $last: Int, $before: String) "
        + "{ workspaces(first: $first, after: $after, last: $last, before: $before, orderBy: NAME_ASC) "
        + "{ edges { cursor node { path } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount } }";

    [Fact]
    public async Task Pages_forward_to_the_end_without_a_gap()
    {
        var all = Paths((await lab.AskAsync(Page, new { first = 1000 })).ShouldBeClean());
        var walked = new List<string>();
        string? after = null;

        do
        {
            var page = (await lab.AskAsync(Page, new { first = 3, after })).ShouldBeClean();
            walked.AddRange(Paths(page));
            after = page.At("workspaces.pageInfo.hasNextPage").GetBoolean() ? page.Text("workspaces.pageInfo.endCursor") : null;
        }
        while (after is not null);

        walked.ShouldBe(all);
        all.Count.ShouldBeGreaterThan(3);
    }

    [Fact]
    public async Task Pages_backward_from_a_cursor()
    {
        var all = Paths(await lab.AskAsync(Page, new { first = 1000 }));
        var end = (await lab.AskAsync(Page, new { first = 4 })).Text("workspaces.edges.3.cursor");
        var page = (await lab.AskAsync(Page, new { last = 2, before = end })).ShouldBeClean();

        Paths(page).ShouldBe(all[1..3]);
        page.At("workspaces.pageInfo.hasNextPage").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task A_page_of_nothing_tells_whether_there_is_anything()
    {
        var page = (await lab.AskAsync(Page, new { first = 0 })).ShouldBeClean();

        Paths(page).ShouldBeEmpty();
        page.At("workspaces.pageInfo.hasNextPage").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task A_page_of_nothing_from_the_end_has_all_ahead_of_it()
    {
        const string Query = "{ workspaces(last: 0) { pageInfo { hasNextPage hasPreviousPage } } "
            + "ticket(reference: \"acme/platform/api#3\") { assignees(last: 0) { totalCount pageInfo { hasNextPage hasPreviousPage } } } }";
        var page = (await lab.AskAsync(Query)).ShouldBeClean();

        foreach (var list in new[] { "workspaces", "ticket.assignees" })
        {
            page.At($"{list}.pageInfo.hasPreviousPage").GetBoolean().ShouldBeTrue();
            page.At($"{list}.pageInfo.hasNextPage").GetBoolean().ShouldBeFalse();
        }
    }

    [Fact]
    public async Task A_list_that_GitLab_pages_forward_only_says_so_and_blames_no_version()
    {
        var page = await lab.AskAsync(
            "{ ticket(reference: \"acme/platform/api#3\") { discussions(last: 1) { nodes { id } } } me { username } }");

        page.Codes.ShouldBe(["VALIDATION"]);
        page.Json.ToString().ShouldContain("forward only");
        page.Text("me.username").ShouldBe("dana");
    }

    [Fact]
    public async Task Nested_lists_are_fetched_only_when_selected()
    {
        var bare = await lab.AskAsync("{ tickets(first: 1) { nodes { title } } }");
        bare.ShouldBeClean().Upstream[0].Document!.ShouldNotContain("notes");
        bare.Upstream[0].Document!.ShouldNotContain("labels");

        var skipped = await lab.AskAsync("{ tickets(first: 1) { nodes { title comments(first: 1) @skip(if: true) { totalCount } } } }");
        skipped.Upstream[0].Document!.ShouldNotContain("notes");
    }

    [Fact]
    public async Task Two_uses_of_a_list_have_their_own_arguments()
    {
        var both = (await lab.AskAsync(
            "{ workspaces(first: 2) { nodes { few: tickets(first: 1) { nodes { id } } many: tickets(first: 3) { nodes { id } } } } }"))
                .ShouldBeClean();

        both.Upstream.Count.ShouldBe(1);
        both.At("workspaces.nodes.0.few.nodes").GetArrayLength().ShouldBeLessThanOrEqualTo(1);
    }

    private static List<string> Paths(LabAnswer page) =>
    [
        .. page.At("workspaces.edges").EnumerateArray()
            .Select(static edge => edge.GetProperty("node").GetProperty("path").GetString()!),
    ];
}
