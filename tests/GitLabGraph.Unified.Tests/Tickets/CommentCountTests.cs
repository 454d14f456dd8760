using System.Text.Json;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Tickets;

/// <summary>
/// Threads are counted, whichever of GitLab's APIs a ticket comes from: work items of before 17.10 do not tell, REST counts
/// replies, too.
/// </summary>
public sealed class CommentCountTests(UnifiedLab lab, EarlyWorkItemLab early, OldCommunityLab old)
    : IClassFixture<UnifiedLab>, IClassFixture<EarlyWorkItemLab>, IClassFixture<OldCommunityLab>
{
    private const string OfWorkspace = """{ workspace(path: "acme/platform/api") { tickets(first: 20) { nodes { number commentCount } } } }""";

    [Theory]
    [InlineData("current", 0)]
    [InlineData("early", 1)]
    [InlineData("old", 0)]
    public async Task A_workspace_tells_them_of_all_its_tickets_at_once(string which, int more)
    {
        var instance = which switch { "current" => lab, "early" => early, _ => (UnifiedLab)old };
        var account = instance.Link();
        await instance.AskAsync(OfWorkspace, null, account);
        var without = await instance.AskAsync(OfWorkspace.Replace("commentCount", "", StringComparison.Ordinal), null, account);
        var answer = (await instance.AskAsync(OfWorkspace, null, account)).ShouldBeClean();
        var project = instance.GitLab.World.FindProject("acme/platform/api")!;

        foreach (var ticket in answer.At("workspace.tickets.nodes").EnumerateArray())
        {
            var issue = instance.GitLab.World.FindIssue(project.Place, ticket.GetProperty("number").GetInt32())!;
            var threads = instance.GitLab.World.ThreadsOf(issue.AsTarget).Count(static thread => !thread.First.IsSystem);
            ticket.GetProperty("commentCount").GetInt32().ShouldBe(threads);
        }

        answer.Upstream.Count.ShouldBe(without.Upstream.Count + more);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Tickets_of_everywhere_tell_the_same_as_their_workspaces(bool isOld)
    {
        UnifiedLab instance = isOld ? old : early;
        var everywhere = (await instance.AskAsync("{ tickets(first: 50) { nodes { id commentCount } } }")).ShouldBeClean();
        var ids = everywhere.At("tickets.nodes").EnumerateArray().Select(static ticket => ticket.GetProperty("id").GetString()).ToList();
        var single = (await instance.AskAsync(
            "query($ids: [ID!]!) { nodes(ids: $ids) { ... on Ticket { id commentCount } } }", new { ids })).ShouldBeClean();

        everywhere.At("tickets.nodes").GetRawText().ShouldBe(single.At("nodes").GetRawText());
        everywhere.At("tickets.nodes").EnumerateArray().ShouldAllBe(
            static ticket => ticket.GetProperty("commentCount").ValueKind == JsonValueKind.Number);
    }

    [Fact]
    public async Task A_list_goes_on_where_its_length_is_asked_for_on_a_later_page_only()
    {
        const string query = """
            query($after: String) { workspace(path: "acme/platform/api") { tickets(first: 2, after: $after) {
                LENGTH pageInfo { endCursor } nodes { number } } } }
            """;
        var first = (await early.AskAsync(query.Replace("LENGTH", "", StringComparison.Ordinal))).ShouldBeClean();
        var next = (await early.AskAsync(
            query.Replace("LENGTH", "totalCount", StringComparison.Ordinal),
            new { after = first.Text("workspace.tickets.pageInfo.endCursor") })).ShouldBeClean();

        next.At("workspace.tickets.nodes").GetArrayLength().ShouldBe(2);
        next.At("workspace.tickets.nodes.0.number").GetInt32().ShouldNotBe(first.At("workspace.tickets.nodes.1.number").GetInt32());
        next.At("workspace.tickets.totalCount").ValueKind.ShouldBe(JsonValueKind.Null);
    }
}
