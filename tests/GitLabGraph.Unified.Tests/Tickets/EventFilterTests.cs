using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Tickets;

/// <summary>GitLab keeps three histories of a ticket apart, a request each: who asks for one kind pays for one.</summary>
public sealed class EventFilterTests(UnifiedLab lab) : IClassFixture<UnifiedLab>
{
    private const string Query = """
        query($where: TicketEventFilter, $after: String) { workspace(path: "acme/platform/api") { tickets(first: 10) { nodes {
            events(where: $where, first: 100, after: $after) {
                totalCount nodes { kind tag { name } milestone { title } } pageInfo { endCursor } } } } } }
        """;

    [Theory]
    [InlineData("resource_label_events", "TAG_ADDED", "TAG_REMOVED")]
    [InlineData("resource_label_events", "TAG_ADDED")]
    [InlineData("resource_state_events", "CLOSED", "REOPENED")]
    [InlineData("resource_milestone_events", "MILESTONE_ADDED", "MILESTONE_REMOVED")]
    public async Task Kinds_are_those_that_were_asked_for_and_only_their_history_is_read(string list, params string[] kinds)
    {
        var all = KindsIn((await lab.AskAsync(Query)).ShouldBeClean());
        var answer = (await lab.AskAsync(Query, new { where = new { kinds } })).ShouldBeClean();

        KindsIn(answer).ShouldBe(all.Where(kinds.Contains));
        kinds.Intersect(all).ShouldNotBeEmpty();
        answer.Upstream.Select(static request => request.Target.Split('?')[0])
            .Where(static path => path.EndsWith("_events", StringComparison.Ordinal))
            .ShouldAllBe(path => path.EndsWith(list, StringComparison.Ordinal));
        answer.Upstream.Count(static request => request.Target.Contains("_events", StringComparison.Ordinal)).ShouldBe(10);
    }

    [Fact]
    public async Task What_is_not_known_may_be_in_any_of_them()
    {
        var answer = (await lab.AskAsync(Query, new { where = new { kinds = new[] { "OTHER" } } })).ShouldBeClean();

        KindsIn(answer).ShouldBeEmpty();
        answer.Upstream.Count(static request => request.Target.Contains("_events", StringComparison.Ordinal)).ShouldBe(30);
    }

    [Fact]
    public async Task No_kind_at_all_is_refused()
    {
        var answer = await lab.AskAsync(Query, new { where = new { kinds = Array.Empty<string>() } });

        answer.Codes.Distinct().ShouldBe(["VALIDATION"]);
        answer.Upstream.ShouldNotContain(static request => request.Target.Contains("_events", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_is_asked_of_epics_for_milestones_as_GitLab_notes_none()
    {
        var answer = (await lab.AskAsync(
            """
            { group(path: "acme") { tickets(where: { types: [EPIC], includeSubgroups: false }, first: 5) { nodes {
                events(where: { kinds: [MILESTONE_ADDED] }) { totalCount } } } } }
            """)).ShouldBeClean();

        answer.At("group.tickets.nodes").EnumerateArray().ShouldAllBe(static epic =>
            epic.GetProperty("events").GetProperty("totalCount").GetInt32() == 0);
        answer.Upstream.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_cursor_of_one_filter_does_not_go_with_another()
    {
        var page = (await lab.AskAsync(Query, new { where = new { kinds = new[] { "TAG_ADDED" } } })).ShouldBeClean();
        var after = page.At("workspace.tickets.nodes").EnumerateArray()
            .Select(static ticket => ticket.GetProperty("events").GetProperty("pageInfo").GetProperty("endCursor").GetString())
            .First(static cursor => cursor is not null);

        (await lab.AskAsync(Query, new { after })).Codes.Distinct().ShouldBe(["VALIDATION"]);
    }

    private static List<string> KindsIn(LabAnswer answer) =>
    [
        .. answer.At("workspace.tickets.nodes").EnumerateArray()
            .SelectMany(static ticket => ticket.GetProperty("events").GetProperty("nodes").EnumerateArray())
            .Select(static row => row.GetProperty("kind").GetString()!),
    ];
}
