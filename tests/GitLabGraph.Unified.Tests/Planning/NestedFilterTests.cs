using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Planning;

/// <summary>A filter that names another place than the one its list stands on: an error, never passed over.</summary>
public sealed class NestedFilterTests(UnifiedLab lab) : IClassFixture<UnifiedLab>
{
    [Theory]
    [InlineData("workspace(path: \"acme/platform/api\")", "tickets(where: { workspace: $other })")]
    [InlineData("workspace(path: \"acme/platform/api\")", "tags(where: { group: $other })")]
    [InlineData("group(path: \"acme\")", "tickets(where: { workspace: $other })")]
    [InlineData("group(path: \"acme\")", "pullRequests(where: { repo: $other })")]
    [InlineData("group(path: \"acme\")", "tags(where: { workspace: $other })")]
    [InlineData("repo(path: \"acme/platform/api\")", "pullRequests(where: { group: $other })")]
    [InlineData("me", "assignedTickets(where: { workspace: $other })")]
    [InlineData("me", "authoredPullRequests(where: { repo: $other })")]
    public async Task A_place_in_a_nested_filter_is_refused_and_the_rest_stands(string owner, string list)
    {
        var answer = await lab.AskAsync(
            $"query($other: ID) {{ {owner} {{ {list} {{ totalCount }} }} me {{ username }} }}", new { other = "anything" });

        answer.Codes.ShouldBe(["VALIDATION"]);
        answer.Json.ToString().ShouldContain("cannot name a workspace, repo, group or scope");
    }
}
