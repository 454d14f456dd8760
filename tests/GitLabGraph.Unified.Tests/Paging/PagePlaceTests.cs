using GitLabGraph.Unified.Paging;

namespace GitLabGraph.Unified.Tests.Paging;

/// <summary>A place within a page of GitLab's: the rows before it are asked for again.</summary>
public sealed class PagePlaceTests
{
    [Theory]
    [InlineData(0, 10, 100, 10)]
    [InlineData(20, 10, 100, 30)]
    [InlineData(95, 10, 100, 100)]
    [InlineData(20, 10, 25, 25)]
    [InlineData(25, 10, 25, 26)]
    [InlineData(60, 10, 25, 61)]
    public void One_row_at_least_is_asked_for_behind_the_place_however_little_GitLab_may_be_asked_for(
        int rows, int size, int most, int asked) =>
        new PagePlace("cursor", rows).UpstreamSize(new PageRequest(size, false, null) { Most = most }).ShouldBe(asked);
}
