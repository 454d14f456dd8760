using System.Text.Json;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Delivery;

/// <summary>DORA's numbers of a group as one: GitLab's own, where it has the licence for them.</summary>
public sealed class GroupDoraTests(UnifiedLab lab, OldCommunityLab community)
    : IClassFixture<UnifiedLab>, IClassFixture<OldCommunityLab>
{
    private const string Numbers = "deploymentFrequency leadTimeForChanges timeToRestoreService changeFailureRate";
    private const string Span = "from: \"2025-12-01\", to: \"2026-03-01\"";

    [Fact]
    public async Task GitLab_reckons_them_over_all_repos_at_once()
    {
        var account = lab.Link("maintainer");
        var answer = (await AskAsync("acme", Span, account)).ShouldBeClean();
        var repo = (await lab.AskAsync(
            $"{{ repo(path: \"acme/platform/api\") {{ doraMetrics({Span}) {{ reported {{ deploymentFrequency }} }} }} }}", null, account))
            .ShouldBeClean();
        var whole = answer.At("group.reportedDoraMetrics");

        whole.GetProperty("deploymentFrequency").GetDouble()
            .ShouldBeGreaterThanOrEqualTo(repo.At("repo.doraMetrics.reported.deploymentFrequency").GetDouble());
        whole.GetProperty("leadTimeForChanges").GetDouble().ShouldBeGreaterThan(0);
        answer.Upstream.Count.ShouldBeLessThanOrEqualTo(2);
    }

    [Theory]
    [InlineData("from: \"2026-03-01\", to: \"2026-02-01\"", "maintainer", "VALIDATION", "before it begins")]
    [InlineData("from: \"2026-01-01\", to: \"2026-02-01\", environmentTiers: []", "maintainer", "VALIDATION", "empty list")]
    [InlineData("from: \"2025-01-01\", to: \"2026-01-05\"", "maintainer", "VALIDATION", "180 days")]
    [InlineData("from: \"2025-12-01\", to: \"2026-01-05\"", "guest", "NOT_LICENSED", "report")]
    public async Task What_cannot_be_reckoned_has_its_reason(string arguments, string person, string code, string reason)
    {
        var answer = await AskAsync("acme", arguments, lab.Link(person));

        answer.Codes.ShouldBe([code]);
        answer.Json.GetProperty("errors")[0].GetProperty("message").GetString()!.ShouldContain(reason);
        answer.At("group.reportedDoraMetrics").ValueKind.ShouldBe(JsonValueKind.Null);
        answer.Text("group.path").ShouldBe("acme");
    }

    [Fact]
    public async Task Where_GitLab_has_no_such_numbers_that_is_said()
    {
        var answer = await community.AskAsync(Query("acme", Span));

        answer.Codes.ShouldBe(["VERSION_TOO_OLD"]);
        answer.At("group.reportedDoraMetrics").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    private Task<LabAnswer> AskAsync(string group, string arguments, Unified.Accounts.LinkedAccount account) =>
        lab.AskAsync(Query(group, arguments), null, account);

    private static string Query(string group, string arguments) =>
        $"{{ group(path: \"{group}\") {{ path reportedDoraMetrics({arguments}) {{ {Numbers} }} }} }}";
}
