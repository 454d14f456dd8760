using System.Globalization;
using System.Text;
using GitLabGraph.GitLab.Reading;
using GitLabGraph.Unified.Paging;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Tests.Paging;

/// <summary>
/// What slices make of pages that tell no next one, as behind a proxy that drops GitLab's headers: a full page may be followed by another.
/// </summary>
public sealed class SliceTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(4, null, false)]
    [InlineData(3, null, true)]
    [InlineData(4, "", true)]
    [InlineData(3, "2", false)]
    public void A_page_of_four_is_the_last_where_it_is_not_full_or_says_so(int rows, string? next, bool isLast)
    {
        var counted = new OffsetSlice<string>(10, default);
        counted.Follow(Page(rows, next), 0, 4).ShouldBeTrue();
        counted.Take(Page(rows, next), 0, 4, static row => row.Number()).ShouldBe(isLast);
        counted.Rows.Count.ShouldBe(rows);

        var timed = new MomentSlice<string>(new MomentList("created_at", false, static _ => "list"), 10);
        timed.Take(Page(rows, next), 4, static row => row.Number()).ShouldBe(isLast);
        timed.Rows.Count.ShouldBe(rows);
    }

    [Theory]
    [InlineData(4, null, true)]
    [InlineData(4, "", false)]
    public void A_page_that_is_whole_goes_on_where_another_may_follow(int rows, string? next, bool hasMore)
    {
        var counted = new OffsetSlice<string>(rows, default);
        counted.Follow(Page(rows, next), 0, rows);
        counted.Take(Page(rows, next), 0, rows, static row => row.Number()).ShouldBeTrue();
        counted.HasMore.ShouldBe(hasMore);

        var timed = new MomentSlice<string>(new MomentList("created_at", false, static _ => "list"), rows);
        timed.Take(Page(rows, next), rows, static row => row.Number()).ShouldBeTrue();
        timed.HasMore.ShouldBe(hasMore);
    }

    [Fact]
    public void A_list_with_others_rows_is_not_as_long_as_GitLab_says()
    {
        var ours = new OffsetSlice<string>(10, default);
        ours.Follow(Page(3, ""), 0, 4);
        ours.Take(Page(3, ""), 0, 4, static row => row.Number());
        ours.Total.ShouldBe(3);

        var mixed = new OffsetSlice<string>(10, default);
        mixed.Follow(Page(3, ""), 0, 4);
        mixed.Take(Page(3, ""), 0, 4, static row => row.Number() is "1" ? null : row.Number());
        mixed.Rows.Select(static row => row.Item).ShouldBe(["0", "2"]);
        mixed.Total.ShouldBeNull();
    }

    [Fact]
    public void Of_the_clients_moment_and_the_pages_the_one_further_on_counts()
    {
        MomentList.Later(Noon, Noon.AddHours(-1)).ShouldBe(Noon);
        MomentList.Later(Noon, Noon.AddHours(1)).ShouldBe(Noon.AddHours(1));
        MomentList.Later(Noon, null).ShouldBe(Noon);
        MomentList.Later(null, Noon).ShouldBe(Noon);
        MomentList.Earlier(Noon.AddHours(1), Noon).ShouldBe(Noon);
        MomentList.Earlier(null, Noon).ShouldBe(Noon);

        // "At or before" a moment that is told to the second has all of that second in it.
        MomentList.Earlier(Noon, Noon.AddHours(1)).ShouldBe(Noon.AddSeconds(1).AddMicroseconds(-1));
        MomentList.Earlier(Noon, null).ShouldBe(Noon.AddSeconds(1).AddMicroseconds(-1));
    }

    // GitLab is not reliable about what lies behind the place that one comes from.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Whoever_came_with_a_cursor_came_from_somewhere(bool isBackward)
    {
        var page = new ListPage<string>([], null) { HasRows = true };

        var info = page.Answer(new PageRequest(2, isBackward, "cursor")).PageInfo;

        (info.HasNextPage, info.HasPreviousPage).ShouldBe((isBackward, !isBackward));
        page.Answer(new PageRequest(2, isBackward, null)).PageInfo.HasNextPage.ShouldBeFalse();
    }

    private static RestPage Page(int rows, string? next)
    {
        var items = Enumerable.Range(0, rows).Select(static index =>
            $$"""{"id":{{index}},"created_at":"{{Noon.AddMinutes(index).ToString("O", CultureInfo.InvariantCulture)}}"}""");
        var json = JsonIndex.Read(Encoding.UTF8.GetBytes($"[{string.Join(',', items)}]"));
        return new RestPage(new Remote(null!, json.Root), next, rows);
    }
}
