using GitLabGraph.Sandbox.Faults;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.PullRequests;

public sealed class AllPullRequestsTests(UnifiedLab lab) : IClassFixture<UnifiedLab>
{
    [Fact]
    public async Task With_scope_all_every_visible_pull_request_is_listed()
    {
        var all = (await lab.AskAsync(
            "{ pullRequests(where: { scope: ALL }, first: 1000) { totalCount nodes { reference title } } }")).ShouldBeClean();
        var repos = (await lab.AskAsync("{ repos(first: 100) { nodes { pullRequests { totalCount } } } }")).ShouldBeClean();
        var expected = repos.At("repos.nodes").EnumerateArray()
            .Sum(static repo => repo.GetProperty("pullRequests").GetProperty("totalCount").GetInt32());

        expected.ShouldBeGreaterThan(100);
        all.At("pullRequests.totalCount").GetInt32().ShouldBe(expected);
        all.At("pullRequests.nodes").GetArrayLength().ShouldBe(expected);
        all.Upstream.ShouldAllBe(static request => !request.IsGraphQL);
    }

    [Fact]
    public async Task What_REST_does_not_tell_is_asked_of_every_repo_at_once_and_equals_the_repos_own_list()
    {
        const string Fields = "id reference status isDraft headBranch baseBranch headSha url createdAt mergedAt "
            + "author { username } approvals { approved left } reviewers(first: 5) { nodes { state user { username } } } "
            + "repo { id path } headPipeline { status }";
        var all = (await lab.AskAsync(
            $"{{ pullRequests(where: {{ scope: ALL }}, first: 30) {{ nodes {{ {Fields} }} }} }}")).ShouldBeClean();
        var nodes = all.At("pullRequests.nodes").EnumerateArray().ToList();
        var one = nodes.Find(static node => node.GetProperty("author").GetProperty("username").GetString() != "");

        nodes.Count.ShouldBe(30);
        all.Upstream.Count(static request => !request.IsGraphQL).ShouldBe(1);
        all.Upstream.Count.ShouldBeLessThanOrEqualTo(4);
        (await lab.AskAsync($"query($id: ID!) {{ pullRequest(id: $id) {{ {Fields} }} }}", new { id = one.GetProperty("id").GetString() }))
            .ShouldBeClean().At("pullRequest").ToString().ShouldBe(one.ToString());
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public async Task A_page_that_ends_with_the_list_promises_no_more(int missing, bool hasNext)
    {
        const string Mine = "where: { scope: ALL, author: \"dana\" }, orderBy: CREATED_AT_ASC";
        var count = (await lab.AskAsync($"{{ pullRequests({Mine}) {{ totalCount }} }}")).ShouldBeClean()
            .At("pullRequests.totalCount").GetInt32();
        var page = (await lab.AskAsync($"{{ pullRequests({Mine}, first: {count - missing}) {{ nodes {{ number }} pageInfo {{ hasNextPage }} }} }}"))
            .ShouldBeClean();

        count.ShouldBeInRange(2, 1000);
        page.At("pullRequests.nodes").GetArrayLength().ShouldBe(count - missing);
        page.At("pullRequests.pageInfo.hasNextPage").GetBoolean().ShouldBe(hasNext);
    }

    [Fact]
    public async Task A_page_that_breaks_in_the_middle_leaves_what_was_read_and_its_cursor_leads_on()
    {
        const string Query = "query($after: String) { pullRequests(where: { scope: ALL }, first: 150, after: $after) { "
            + "totalCount pageInfo { hasNextPage endCursor } nodes { number } } me { username } }";
        lab.GitLab.Faults.Settings = new FaultSettings
        {
            Rules = [new FaultRule { Kind = FaultKind.ServerError, TargetContains = "merge_requests", After = 1 }],
        };

        var broken = await lab.AskAsync(Query);
        lab.GitLab.Faults.Clear();
        var rest = (await lab.AskAsync(Query, new { after = broken.Text("pullRequests.pageInfo.endCursor") })).ShouldBeClean();
        var count = broken.At("pullRequests.totalCount").GetInt32();

        broken.Codes.ShouldBe(["UPSTREAM_ERROR"]);
        broken.Text("me.username").ShouldBe("dana");
        broken.At("pullRequests.nodes").GetArrayLength().ShouldBe(100);
        broken.At("pullRequests.pageInfo.hasNextPage").GetBoolean().ShouldBeTrue();
        rest.At("pullRequests.nodes").GetArrayLength().ShouldBe(count - 100);
    }

    [Fact]
    public async Task Where_what_was_told_last_moves_away_the_next_page_is_no_longer_for_it()
    {
        const string Query = "query($after: String) { "
            + "pullRequests(where: { scope: ALL }, orderBy: UPDATED_AT_ASC, first: 4, after: $after) { pageInfo { hasNextPage endCursor } nodes { id number repo { path } } } }";
        var first = (await lab.AskAsync(Query)).ShouldBeClean();
        var last = first.At("pullRequests.nodes.3");
        var project = Uri.EscapeDataString(last.GetProperty("repo").GetProperty("path").GetString()!);
        await lab.WriteAsync($"projects/{project}/merge_requests/{last.GetProperty("number")}/notes", new { body = "Ping" }, "owner");

        var after = new { after = first.Text("pullRequests.pageInfo.endCursor") };
        var next = (await lab.AskAsync(Query, after)).ShouldBeClean();

        next.At("pullRequests.nodes").GetArrayLength().ShouldBe(4);
        next.At("pullRequests.pageInfo.hasNextPage").GetBoolean().ShouldBeTrue();
        next.Upstream.Count(static request => !request.IsGraphQL).ShouldBe(1);
    }

    [Fact]
    public async Task Filters_and_cursors_hold()
    {
        const string Page = "query($after: String) { "
            + " pullRequests(where: { scope: ALL, status: OPEN, author: \"dana\" }, orderBy: UPDATED_AT_ASC, "
            + "first: 3, after: $after) { pageInfo { hasNextPage endCursor } nodes { reference status author { username } updatedAt } } }";
        var references = new List<string>();
        var times = new List<DateTimeOffset>();
        string? after = null;

        do
        {
            var page = (await lab.AskAsync(Page, new { after })).ShouldBeClean();
            var nodes = page.At("pullRequests.nodes").EnumerateArray().ToList();
            nodes.ShouldAllBe(static node => node.GetProperty("author").GetProperty("username").GetString() == "dana");
            references.AddRange(nodes.Select(static node => node.GetProperty("reference").GetString()!));
            times.AddRange(nodes.Select(static node => node.GetProperty("updatedAt").GetDateTimeOffset()));
            after = page.At("pullRequests.pageInfo.hasNextPage").GetBoolean() ? page.Text("pullRequests.pageInfo.endCursor") : null;
        }
        while (after is not null);

        references.Count.ShouldBeGreaterThan(3);
        references.ShouldBeUnique();
        times.ShouldBeInOrder();
    }

    [Theory]
    [InlineData("where: { scope: ALL, numbers: [1] }")]
    [InlineData("where: { scope: ALL, approvedBy: \"mei\" }")]
    [InlineData("where: { scope: ALL, mergedAfter: \"2025-01-01T00:00:00Z\" }")]
    [InlineData("where: { scope: ALL }, orderBy: CLOSED_AT_ASC")]
    [InlineData("where: { scope: ALL }, last: 5")]
    [InlineData("where: { scope: ALL, tags: [\"None\"] }")]
    [InlineData("where: { scope: ALL, tags: [\"any\"] }")]
    [InlineData("where: { scope: ALL, tags: [\"bug,flaky\"] }")]
    [InlineData("where: { scope: ALL, withoutTags: [\"bug,flaky\"] }")]
    [InlineData("where: { scope: ALL, milestone: \"None\" }")]
    public async Task What_GitLab_cannot_do_over_all_of_them_is_told(string arguments) =>
        (await lab.AskAsync($"{{ pullRequests({arguments}) {{ nodes {{ id }} }} }}")).Codes.ShouldBe(["VALIDATION"]);

    [Theory]
    [InlineData("where: { scope: ASSIGNED }", "where: { assignee: \"dana\" }")]
    [InlineData("first: 20", "where: { assignee: \"dana\" }")]
    [InlineData("where: { scope: AUTHORED }", "where: { author: \"dana\" }")]
    [InlineData("where: { scope: REVIEW_REQUESTED }", "where: { reviewer: \"dana\" }")]
    public async Task A_scope_lists_what_concerns_the_accounts_owner(string scope, string filter)
    {
        var answer = (await lab.AskAsync($"{{ pullRequests({scope}) {{ totalCount }} }}")).ShouldBeClean();
        var all = (await lab.AskAsync(
            $"{{ pullRequests({filter.Replace("{ ", "{ scope: ALL, ", StringComparison.Ordinal)}) {{ totalCount }} }}")).ShouldBeClean();

        answer.Upstream.Count.ShouldBe(1);
        answer.At("pullRequests.totalCount").GetInt32().ShouldBe(all.At("pullRequests.totalCount").GetInt32());
    }

    [Fact]
    public async Task A_scope_of_a_repo_contradicts_itself()
    {
        var repo = (await lab.AskAsync("{ repo(path: \"acme/platform/api\") { id } }")).Text("repo.id");

        (await lab.AskAsync("query($repo: ID!) { pullRequests(where: { repo: $repo, scope: ALL }) { totalCount } }", new { repo }))
            .Codes.ShouldBe(["VALIDATION"]);
        (await lab.AskAsync("query($repo: ID!) { repo(id: $repo) { pullRequests(where: { scope: ALL }) { totalCount } } }", new { repo }))
            .Codes.ShouldBe(["VALIDATION"]);
    }
}
