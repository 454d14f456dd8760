using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Paging;

/// <summary>What is selected of every item may cost more, a hundred items a page, than GitLab allows a document.</summary>
public sealed class CostlyPageTests(UnifiedLab lab) : IClassFixture<UnifiedLab>
{
    private const string Person = "id username name bio jobTitle location organization avatarUrl url createdAt lastActivityOn";

    private const string All =
        "id number reference title description descriptionHtml status isDraft headBranch baseBranch headSha mergeCommitSha "
        + $"author {{ {Person} }} mergedBy {{ {Person} }} milestone {{ id title description dueDate startDate }} "
        + "approvals { approved required left approvedBy { " + Person + " } } mergeability { status } "
        + "diffStats { additions deletions } headPipeline { number status source ref sha duration triggeredBy { " + Person + " } "
        + "commit { sha title message authorName authorEmail authoredAt committedAt url } } unresolvedDiscussionCount "
        + "repo { id name path description visibility languages { name } starCount forkCount topics avatarUrl url } "
        + "headRepo { id name path description visibility languages { name } starCount forkCount topics avatarUrl url } "
        + "url createdAt updatedAt mergedAt closedAt";

    [Theory]
    [InlineData("first: 100", false)]
    [InlineData("last: 100", true)]
    [InlineData("first: 130", false)]
    public async Task A_page_that_costs_too_much_is_put_together_of_smaller_ones(string page, bool isBackward)
    {
        const string Cursors = "pageInfo { hasNextPage hasPreviousPage startCursor endCursor }";
        string Ask(string item) =>
            $"{{ group(path: \"acme\") {{ pullRequests({page}) {{ totalCount {Cursors} nodes {{ {item} }} }} }} }}";
        var whole = (await lab.AskAsync(Ask("id"))).ShouldBeClean();
        var answer = (await lab.AskAsync(Ask(All))).ShouldBeClean();

        Ids(answer).ShouldBe(Ids(whole));
        Ids(answer).Count.ShouldBeGreaterThan(50);
        answer.At("group.pullRequests.totalCount").GetInt32().ShouldBe(whole.At("group.pullRequests.totalCount").GetInt32());
        answer.At($"group.pullRequests.pageInfo.{(isBackward ? "hasPreviousPage" : "hasNextPage")}").GetBoolean()
            .ShouldBe(whole.At($"group.pullRequests.pageInfo.{(isBackward ? "hasPreviousPage" : "hasNextPage")}").GetBoolean());
    }

    [Fact]
    public async Task Threads_that_cost_too_much_are_put_together_of_smaller_pages()
    {
        const string Cost = $"isResolvable isResolved resolvedBy {{ {Person} }} comments(first: 50) {{ nodes {{ id body bodyHtml createdAt url "
            + $"author {{ {Person} }} lastEditedBy {{ {Person} }} lastEditedAt isInternal isSystem }} }}";
        var ticket = (await lab.AskAsync("""{ ticket(reference: "acme/platform/api#3") { id } }""")).ShouldBeClean().Text("ticket.id");

        for (var count = 0; count < 60; count++)
        {
            await lab.WriteAsync("projects/acme%2Fplatform%2Fapi/issues/3/discussions", new { body = $"Thread {count}" }, "maintainer");
        }

        string Ask(string item) => $"{{ node(id: \"{ticket}\") {{ ... on Ticket {{ discussions(first: 100) {{ nodes {{ id {item} }} }} }} }} }}";
        var whole = (await lab.AskAsync(Ask(""))).ShouldBeClean();
        var answer = (await lab.AskAsync(Ask(Cost))).ShouldBeClean();

        answer.Upstream.Count.ShouldBeGreaterThan(2);
        Threads(answer).Count.ShouldBeGreaterThan(59);
        Threads(answer).ShouldBe(Threads(whole));
    }

    private static List<string> Threads(LabAnswer answer) =>
        [.. answer.At("node.discussions.nodes").EnumerateArray().Select(static node => node.GetProperty("id").GetString()!)];

    private static List<string> Ids(LabAnswer answer) =>
        [.. answer.At("group.pullRequests.nodes").EnumerateArray().Select(static node => node.GetProperty("id").GetString()!)];
}
