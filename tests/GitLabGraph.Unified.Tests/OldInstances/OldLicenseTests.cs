using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.OldInstances;

/// <summary>An Enterprise Edition from before add-ons could be listed.</summary>
public sealed class OldLicenseTests(EarlyWorkItemLab lab) : IClassFixture<EarlyWorkItemLab>
{
    [Theory]
    [InlineData("owner")]
    [InlineData("admin")]
    public async Task A_plan_stands_and_the_add_ons_that_cannot_be_told_are_no_silent_gap(string person)
    {
        var answer = await lab.AskAsync("{ licenses { kind name totalSeats } }", null, lab.Link(person));

        answer.Codes.Distinct().ShouldBe(["VERSION_TOO_OLD"]);
        answer.Json.ToString().ShouldContain("addOnPurchases");
        answer.At("licenses").GetArrayLength().ShouldBeGreaterThan(0);
        answer.Text("licenses.0.kind").ShouldBe("PLAN");
    }
}
