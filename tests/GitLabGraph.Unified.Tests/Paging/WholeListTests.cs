using GitLabGraph.Unified.Paging;

namespace GitLabGraph.Unified.Tests.Paging;

/// <summary>A list that is here as a whole says of each of its pages whether more lies before and behind.</summary>
public sealed class WholeListTests
{
    private static readonly string[] All = ["a", "b", "c"];

    [Theory]
    [InlineData(2, false, "ab", true, false)]
    [InlineData(3, false, "abc", false, false)]
    [InlineData(4, false, "abc", false, false)]
    [InlineData(2, true, "bc", false, true)]
    [InlineData(3, true, "abc", false, false)]
    [InlineData(0, false, "", true, false)]
    public void A_page_says_whether_there_is_more(int size, bool isBackward, string items, bool hasNext, bool hasPrevious)
    {
        var page = WholeList.Cut(All, new PageRequest(size, isBackward, null), "list", static name => name);

        string.Concat(page.Edges!.Select(static edge => edge.Node)).ShouldBe(items);
        (page.PageInfo.HasNextPage, page.PageInfo.HasPreviousPage).ShouldBe((hasNext, hasPrevious));
    }

    [Fact]
    public void The_page_behind_the_last_but_one_is_the_last()
    {
        var head = WholeList.Cut(All, new PageRequest(2, false, null), "list", static name => name);
        var tail = WholeList.Cut(All, new PageRequest(1, false, head.PageInfo.EndCursor), "list", static name => name);

        tail.Edges!.Select(static edge => edge.Node).ShouldBe(["c"]);
        (tail.PageInfo.HasNextPage, tail.PageInfo.HasPreviousPage).ShouldBe((false, true));
    }
}
