using GitLabGraph.Unified.Dora;

namespace GitLabGraph.Unified.Tests.Delivery;

public sealed class DoraSpanTests
{
    [Theory]
    [InlineData("2026-02-28T23:59:59.999Z", false)]
    [InlineData("2026-03-01T00:00:00Z", true)]
    [InlineData("2026-03-02T23:59:59.999Z", true)]
    [InlineData("2026-03-03T00:00:00Z", false)]
    [InlineData("2026-03-03T01:00:00+02:00", true)]
    public void Its_first_and_its_last_day_are_in_it(string moment, bool isIn) =>
        new DoraSpan(new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 2)).Holds(DateTimeOffset.Parse(moment)).ShouldBe(isIn);

    [Fact]
    public void A_moment_that_is_not_known_is_not_in_it() =>
        new DoraSpan(DateOnly.MinValue, DateOnly.MaxValue).Holds(null).ShouldBeFalse();
}
