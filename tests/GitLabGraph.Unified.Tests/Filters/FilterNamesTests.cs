using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Filters;

/// <summary>GitLab's label filter reads "none" and "any", in any case, before it looks for labels of these names.</summary>
public sealed class FilterNamesTests(UnifiedLab lab) : IClassFixture<UnifiedLab>
{
    [Theory]
    [InlineData("tickets(where: { tags: [\"None\"] }) { totalCount }")]
    [InlineData("tickets(where: { milestone: \"ANY\" }) { totalCount }")]
    [InlineData("tickets(where: { milestone: \"No Milestone\" }) { totalCount }")]
    [InlineData("tickets(where: { milestone: \"#upcoming\" }) { totalCount }")]
    [InlineData("repo(path: \"acme/platform/api\") { pullRequests(where: { tags: [\"bug\", \"any\"] }) { totalCount } }")]
    [InlineData("repo(path: \"acme/platform/api\") { pullRequests(where: { milestone: \"none\" }) { totalCount } }")]
    [InlineData("tickets(where: { tags: [\"workflow::*\"] }) { totalCount }")]
    [InlineData("tickets(where: { anyTag: [\"bug\", \"workflow::*\"] }) { totalCount }")]
    [InlineData("tickets(where: { withoutTags: [\"workflow::*\"] }) { totalCount }")]
    [InlineData("repo(path: \"acme/platform/api\") { pullRequests(where: { approvedBy: \"None\" }) { totalCount } }")]
    public async Task A_name_that_GitLab_takes_for_a_wildcard_is_refused(string list) =>
        (await lab.AskAsync($"{{ {list} }}")).Codes.ShouldBe(["VALIDATION"]);

    // GitLab compares how many labels it found with how many names it was given.
    [Fact]
    public void A_name_that_is_given_twice_is_sent_once() => FilterNames.OfBorne(["bug", "flaky", "bug"]).ShouldBe(["bug", "flaky"]);
}
