using System.Text.Json;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests;

/// <summary>The design's measuring rods: what a query costs, by asking GitLab what it saw.</summary>
public sealed class ReferenceQueryTests(UnifiedLab lab) : IClassFixture<UnifiedLab>
{
    [Fact]
    public async Task The_board_costs_one_upstream_request()
    {
        var board = (await lab.AskAsync(UnifiedLab.Reference("board"), new { workspace = await WorkspaceAsync() })).ShouldBeClean();

        board.Upstream.Count.ShouldBe(1);
        board.At("tickets.nodes").GetArrayLength().ShouldBe(50);
        board.At("tickets.totalCount").GetInt32().ShouldBeGreaterThan(50);
        board.Text("tickets.nodes.0.author.username").ShouldNotBeEmpty();
        board.Text("tickets.nodes.0.workspace.path").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task The_review_dashboard_costs_one_upstream_request()
    {
        var review = (await lab.AskAsync(UnifiedLab.Reference("review"), new { group = await GroupAsync() })).ShouldBeClean();

        review.Upstream.Count.ShouldBe(1);
        var pulls = review.At("pullRequests.nodes").EnumerateArray().ToList();
        pulls.Count.ShouldBe(50);
        pulls.ShouldAllBe(static pull => pull.GetProperty("status").GetString() == "OPEN");
        pulls.ShouldAllBe(static pull => pull.GetProperty("repo").GetProperty("path").GetString()!.Contains('/'));
        pulls.Select(static pull => pull.GetProperty("updatedAt").GetDateTimeOffset()).ShouldBeInOrder(SortDirection.Descending);

        var reviewers = pulls.SelectMany(static pull => pull.GetProperty("reviewers").GetProperty("nodes").EnumerateArray()).ToList();
        reviewers.ShouldAllBe(static reviewer => reviewer.GetProperty("user").GetProperty("username").GetString() != "");
        reviewers.Select(static reviewer => reviewer.GetProperty("state").GetString()).Distinct().Count().ShouldBeGreaterThan(2);

        pulls.ShouldContain(static pull => pull.GetProperty("approvals").GetProperty("approved").GetBoolean());
        pulls.ShouldContain(static pull => pull.GetProperty("approvals").GetProperty("approvedBy").GetArrayLength() > 0);
        pulls.ShouldContain(static pull => pull.GetProperty("approvals").GetProperty("required").GetInt32() > 0);
        pulls.ShouldContain(static pull => pull.GetProperty("headPipeline").ValueKind == JsonValueKind.Object
            && pull.GetProperty("headPipeline").GetProperty("status").GetString() == "SUCCESS");
        pulls.ShouldContain(static pull => pull.GetProperty("diffStats").ValueKind == JsonValueKind.Object
            && pull.GetProperty("diffStats").GetProperty("additions").GetInt32() > 0);
        pulls.ShouldContain(static pull => pull.GetProperty("mergeability").GetProperty("reasons").GetArrayLength() > 0);
    }

    [Fact]
    public async Task The_access_review_costs_one_upstream_request()
    {
        var access = await lab.AskAsync(UnifiedLab.Reference("access"));

        // One of the groups is seen for a workspace below it only: GitLab tells its members to members.
        access.Codes.ShouldBe(["NOT_FOUND"]);
        access.Upstream.Count.ShouldBe(1);
        access.At("groups.nodes.0.members.nodes.0.role.accessLevel").GetInt32().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Four_levels_down_cost_one_upstream_request()
    {
        var path = await BusiestAsync("path");
        var deep = (await lab.AskAsync(UnifiedLab.Reference("deep"), new { path })).ShouldBeClean();

        deep.Upstream.Count.ShouldBe(1);
        deep.At("group.workspaces.nodes.0.tickets.nodes").GetArrayLength().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Branches_cost_one_request_and_one_more_per_repo()
    {
        var branches = (await lab.AskAsync(UnifiedLab.Reference("branches"), new { group = await GroupAsync() })).ShouldBeClean();
        var repos = branches.At("repos.nodes").GetArrayLength();

        repos.ShouldBeGreaterThan(0);
        branches.Upstream.Count.ShouldBe(1 + repos);
    }

    [Fact]
    public async Task Five_accounts_cost_five_upstream_requests()
    {
        var accounts = await lab.AskAsync(
            UnifiedLab.Reference("accounts"),
            null,
            [.. new[] { "admin", "owner", "maintainer", "developer", "reporter" }.Select(person => lab.Link(person))]);

        accounts.ShouldBeClean();
        accounts.Upstream.Count.ShouldBe(5);
        accounts.Text("accounts.nodes.3.query.me.username").ShouldBe("dana");
    }

    [Fact]
    public async Task A_board_of_500_tickets_costs_a_request_per_hundred()
    {
        var workspace = await WorkspaceAsync();
        var board = (await lab.AskAsync(UnifiedLab.Reference("board"), new { workspace, first = 500 })).ShouldBeClean();
        var tickets = board.At("tickets.nodes").GetArrayLength();

        board.Upstream.Count.ShouldBe((tickets + 99) / 100);
        tickets.ShouldBe(Math.Min(500, board.At("tickets.totalCount").GetInt32()));
    }

    private async Task<string> WorkspaceAsync()
    {
        var all = await lab.AskAsync("{ workspaces(first: 50) { nodes { id tickets(where: { state: OPEN }, first: 1) { totalCount } } } }");
        return all.ShouldBeClean().At("workspaces.nodes").EnumerateArray()
            .MaxBy(static node => node.GetProperty("tickets").GetProperty("totalCount").GetInt32())
            .GetProperty("id").GetString()!;
    }

    private async Task<string> GroupAsync() => await BusiestAsync("id");

    private async Task<string> BusiestAsync(string field)
    {
        var all = await lab.AskAsync(
            "{ groups(first: 50) { nodes { id path pullRequests(where: { status: OPEN }, first: 1) { totalCount } } } }");
        return all.ShouldBeClean().At("groups.nodes").EnumerateArray()
            .MaxBy(static node => node.GetProperty("pullRequests").GetProperty("totalCount").GetInt32())
            .GetProperty(field).GetString()!;
    }
}
