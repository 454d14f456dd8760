using GitLabGraph.Sandbox;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Licenses;

/// <summary>The demonstration's licences are in force whenever it is started, but for one that is shown as lapsed.</summary>
public sealed class LicenseDatesTests(LicenseDatesTests.LaterLab lab) : IClassFixture<LicenseDatesTests.LaterLab>
{
    private const string Query = "{ licenses { kind status startsOn expiresOn } }";

    [Theory]
    [InlineData("admin")]
    [InlineData("owner")]
    public async Task Plans_are_renewed_every_year(string person)
    {
        var answer = (await lab.AskAsync(Query, null, lab.Link(person))).ShouldBeClean();

        answer.At("licenses").EnumerateArray()
            .ShouldAllBe(static license => license.GetProperty("status").GetString() == "ACTIVE");
        answer.Text("licenses.0.startsOn").ShouldBe("2037-08-14");
        answer.Text("licenses.0.expiresOn").ShouldBe("2038-08-13");
    }

    [Fact]
    public async Task A_plan_that_was_not_renewed_has_expired()
    {
        var answer = (await lab.AskAsync($"{{ group(path: \"initech\") {Query} }}", null, lab.Link("admin"))).ShouldBeClean();

        answer.Text("group.licenses.0.status").ShouldBe("EXPIRED");
        answer.Text("group.licenses.0.expiresOn").ShouldBe("2026-01-25");
    }

    /// <summary>A sandbox that is started long after its history.</summary>
    public sealed class LaterLab : UnifiedLab
    {
        protected override SandboxOptions Options => new() { Time = Clock };

        protected override TimeProvider Clock { get; } = new StandingTime(new DateTimeOffset(2038, 2, 1, 12, 0, 0, TimeSpan.Zero));
    }

    private sealed class StandingTime(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
