using GitLabGraph.Unified.Paging;

namespace GitLabGraph.Unified.Tests.Paging;

public sealed class OffsetWindowTests
{
    // The README says so: whoever reads pages of fifty is never told too little.
    [Fact]
    public void Pages_of_up_to_fifty_have_the_row_before_them_on_one_page_of_GitLabs()
    {
        for (var size = 1; size <= 50; size++)
        {
            for (var from = size; from < 100 * size; from += size)
            {
                var length = new OffsetWindow().LengthFor(from, size);

                ((from - 1) / length).ShouldBe((from + size - 1) / length, $"{size} from {from} in pages of {length}");
            }
        }
    }

    [Theory]
    [InlineData(100, 100, 1)]
    [InlineData(200, 1000, 10)]
    [InlineData(70, 70, 1)]
    [InlineData(150, 150, 2)]
    public void Longer_ones_take_no_page_more_for_it(int from, int size, int most)
    {
        var length = new OffsetWindow().LengthFor(from, size);

        (((from + size - 1) / length) - (from / length) + 1).ShouldBe(most);
    }
}
