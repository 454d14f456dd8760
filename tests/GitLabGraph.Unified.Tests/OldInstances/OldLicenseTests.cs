using System.Text.Json;
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

    [Fact]
    public async Task What_an_account_cannot_tell_of_people_is_told_at_its_people()
    {
        var answer = await lab.AskAsync(
            "{ accounts(first: 2) { edges { node { linkedBy { username licenses { nameRaw } } } } } }",
            null,
            lab.Link("guest"),
            lab.Link("owner"));
        var tooOld = answer.Json.GetProperty("errors").EnumerateArray()
            .Where(static error => error.GetProperty("extensions").GetProperty("code").GetString() == "VERSION_TOO_OLD")
            .Select(static error => error.GetProperty("path").GetRawText());

        tooOld.Distinct().ShouldBe(["""["accounts","edges",1,"node","linkedBy","licenses"]"""]);
        answer.At("accounts.edges.0.node.linkedBy.licenses").ValueKind.ShouldBe(JsonValueKind.Null);
        answer.At("accounts.edges.1.node.linkedBy.licenses").GetArrayLength().ShouldBeGreaterThan(0);
    }
}
