using GitLabGraph.Unified.Tests.Paging;

namespace GitLabGraph.Unified.Tests.Licenses;

/// <summary>An add-on of which more people have a seat than GitLab tells in one go.</summary>
public sealed class ManySeatsTests(CrowdedLab lab) : IClassFixture<CrowdedLab>
{
    [Theory]
    [InlineData(100)]
    [InlineData(101)]
    [InlineData(250)]
    public async Task Everybody_who_has_a_seat_is_said_to_have_the_add_on(int count)
    {
        lab.Seat(count);

        var answer = (await lab.AskAsync(
            "{ licenses { kind seats(first: 1000) { nodes { user { licenses { kind } } } } } }", null, lab.Link("admin"))).ShouldBeClean();
        var addOn = answer.At("licenses").EnumerateArray()
            .Single(static license => license.GetProperty("kind").GetString() == "ADD_ON");
        var seats = addOn.GetProperty("seats").GetProperty("nodes").EnumerateArray().ToList();

        seats.Count.ShouldBe(count);
        seats.ShouldAllBe(static seat => seat.GetProperty("user").GetProperty("licenses").ToString().Contains("ADD_ON"));
    }
}
