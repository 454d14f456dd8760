using System.Text.Json;
using GitLabGraph.Sandbox;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Licenses;

/// <summary>REST's licence does not say that it is a trial; GraphQL's does, since some version.</summary>
public sealed class TrialLicenseTests(TrialLicenseTests.TrialLab trial, TrialLicenseTests.OldLab old)
    : IClassFixture<TrialLicenseTests.TrialLab>, IClassFixture<TrialLicenseTests.OldLab>
{
    private const string Terms = "id kind status statusRaw isPaid";

    [Fact]
    public async Task A_trial_is_told_as_one_without_a_request_more()
    {
        var answer = (await trial.AskAsync($"{{ licenses {{ {Terms} }} }}", null, trial.Link("admin"))).ShouldBeClean();

        answer.Text("licenses.0.status").ShouldBe("TRIAL");
        answer.Text("licenses.0.statusRaw").ShouldBe("trial");
        answer.At("licenses.0.isPaid").GetBoolean().ShouldBeFalse();
        answer.At("licenses.1.isPaid").GetBoolean().ShouldBeTrue();
        answer.Upstream.Count.ShouldBe(2, "the licence, and its add-ons together with the trial");
    }

    [Fact]
    public async Task A_licence_found_by_its_id_asks_for_it_where_it_is_selected_alone()
    {
        var id = (await trial.AskAsync("{ licenses { id } }", null, trial.Link("admin"))).Text("licenses.0.id");
        var bare = (await FindAsync("totalSeats", id)).ShouldBeClean();
        var full = (await FindAsync(Terms, id)).ShouldBeClean();

        bare.Upstream.Count.ShouldBe(1);
        full.Text("node.status").ShouldBe("TRIAL");
        full.At("node.isPaid").GetBoolean().ShouldBeFalse();
        full.Upstream.Count.ShouldBe(2);
    }

    [Fact]
    public async Task An_instance_that_does_not_tell_it_leaves_open_whether_it_is_paid()
    {
        var answer = await old.AskAsync($"{{ licenses {{ {Terms} }} }}", null, old.Link("admin"));

        answer.Text("licenses.0.status").ShouldBe("ACTIVE");
        answer.At("licenses.0.isPaid").ValueKind.ShouldBe(JsonValueKind.Null);
        answer.Codes.Distinct().ShouldBe(["VERSION_TOO_OLD"]);
        answer.Json.GetProperty("errors").EnumerateArray()
            .ShouldContain(static error => error.GetProperty("path").ToString() == """["licenses",0,"isPaid"]""");
    }

    private Task<LabAnswer> FindAsync(string fields, string? id) => trial.AskAsync(
        $"query($id: ID!) {{ node(id: $id) {{ ... on License {{ {fields} }} }} }}", new { id }, trial.Link("admin"));

    public sealed class TrialLab : UnifiedLab
    {
        protected override SandboxOptions Options => new() { IsTrial = true };
    }

    public sealed class OldLab : UnifiedLab
    {
        protected override SandboxOptions Options => new() { IsTrial = true, Version = new GitLabVersion(14, 10) };
    }
}
