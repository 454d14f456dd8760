using GitLabGraph.Sandbox.Faults;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Paging;

/// <summary>
/// A page that is put together of GitLab's is known by its rows, also where a client wants none of them: asked without, the
/// last part was never full, and the list was read to its end.
/// </summary>
public sealed class PageWithoutItemsTests(UnifiedLab lab) : IClassFixture<UnifiedLab>
{
    private const string Query = """
        query($after: String, $first: Int!) { workspace(path: "acme/platform/api") { tickets(first: $first, after: $after) {
            totalCount pageInfo { hasNextPage endCursor } ITEMS } } }
        """;

    private static readonly string WithItems = Query.Replace("ITEMS", "nodes { number }", StringComparison.Ordinal);

    private static readonly string WithoutItems = Query.Replace("ITEMS", "", StringComparison.Ordinal);

    [Fact]
    public async Task A_page_of_more_than_a_hundred_ends_where_it_does_with_its_items()
    {
        var expected = (await lab.AskAsync(WithItems, new { first = 110 })).ShouldBeClean();
        var answer = (await lab.AskAsync(WithoutItems, new { first = 110 })).ShouldBeClean();

        answer.At("workspace.tickets.pageInfo").GetRawText().ShouldBe(expected.At("workspace.tickets.pageInfo").GetRawText());
        answer.At("workspace.tickets.pageInfo.hasNextPage").GetBoolean().ShouldBeTrue();
        answer.Upstream.Count.ShouldBe(expected.Upstream.Count);
    }

    [Fact]
    public async Task A_page_of_nothing_at_the_end_says_whether_anything_lies_before_it()
    {
        var answer = (await lab.AskAsync(
            "{ workspace(path: \"acme/platform/api\") { tickets(last: 0) { pageInfo { hasNextPage hasPreviousPage } nodes { number } } "
                + "none: tickets(last: 0, where: { search: \"nobody wrote this\" }) { pageInfo { hasPreviousPage } } } }")).ShouldBeClean();

        answer.At("workspace.tickets.nodes").GetArrayLength().ShouldBe(0);
        answer.At("workspace.tickets.pageInfo.hasPreviousPage").GetBoolean().ShouldBeTrue();
        answer.At("workspace.tickets.pageInfo.hasNextPage").GetBoolean().ShouldBeFalse();
        answer.At("workspace.none.pageInfo.hasPreviousPage").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task A_page_of_nothing_before_a_place_stands_at_that_place()
    {
        const string query = """
            query($before: String) { workspace(path: "acme/platform/api") { tickets(last: 0, before: $before) {
                pageInfo { hasNextPage hasPreviousPage startCursor endCursor } nodes { number } } } }
            """;
        var before = (await lab.AskAsync(WithItems, new { first = 3 })).ShouldBeClean().Text("workspace.tickets.pageInfo.endCursor");

        var answer = (await lab.AskAsync(query, new { before })).ShouldBeClean();
        var info = answer.At("workspace.tickets.pageInfo");

        answer.At("workspace.tickets.nodes").GetArrayLength().ShouldBe(0);
        info.GetProperty("startCursor").GetString().ShouldBe(before);
        info.GetProperty("endCursor").GetString().ShouldBeNull();
        info.GetProperty("hasPreviousPage").GetBoolean().ShouldBeTrue();
        info.GetProperty("hasNextPage").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task So_does_one_that_was_read_in_halves_as_GitLab_found_it_too_complex()
    {
        const string query = "query($first: Int!) { repos(first: $first) { totalCount pageInfo { hasNextPage endCursor } } }";
        var expected = (await lab.AskAsync(query, new { first = 5 })).ShouldBeClean();
        lab.Forget("developer");
        lab.GitLab.Faults.Settings = new FaultSettings
        {
            Rules = [new FaultRule { Kind = FaultKind.TooComplex, Times = 1, TargetContains = "graphql" }],
        };

        var answer = (await lab.AskAsync(query, new { first = 5 })).ShouldBeClean();
        lab.GitLab.Faults.Clear();

        answer.At("repos").GetRawText().ShouldBe(expected.At("repos").GetRawText());
        answer.Upstream.Count.ShouldBe(1 + 3);
    }
}
