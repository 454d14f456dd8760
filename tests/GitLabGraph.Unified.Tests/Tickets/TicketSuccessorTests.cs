using System.Text.Json;
using GitLabGraph.Sandbox;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Tickets;

/// <summary>
/// A ticket that was closed because it goes on elsewhere tells where, whichever of GitLab's APIs it comes from: work items
/// have told it since later than their issues.
/// </summary>
public sealed class TicketSuccessorTests(
    UnifiedLab current, LateWorkItemLab late, OldCommunityLab old, TicketSuccessorTests.LateEpicLab epics)
    : IClassFixture<UnifiedLab>, IClassFixture<LateWorkItemLab>, IClassFixture<OldCommunityLab>,
        IClassFixture<TicketSuccessorTests.LateEpicLab>
{
    private const string Workspace = "acme/platform/api";
    private const string Fields = "number state movedToUrl duplicateOfUrl promotedToUrl";

    [Theory]
    [InlineData("current", 0)]
    [InlineData("late", 1)]
    [InlineData("old", 0)]
    public async Task It_tells_the_page_it_was_moved_to_and_that_it_is_a_duplicate(string which, int more)
    {
        var lab = LabOf(which);
        var (moved, duplicate, kept) = (await AddAsync(lab), await AddAsync(lab), await AddAsync(lab));
        await lab.WriteAsync($"{Issues}/{moved}/move", new { to_project_id = lab.GitLab.World.FindProject("acme/platform/gateway")!.Id });
        await RunAsync(lab, duplicate, $"/duplicate #{kept}");
        var account = lab.Link();
        await AskAsync("number state");

        var without = await AskAsync("number state");
        await AskAsync(Fields);
        var answer = await AskAsync(Fields);
        var tickets = answer.At("workspace.tickets.nodes").EnumerateArray().ToDictionary(NumberOf);

        Text(tickets[moved], "movedToUrl")!.ShouldContain("acme/platform/gateway/-/");
        Text(tickets[moved], "duplicateOfUrl").ShouldBeNull();
        Text(tickets[duplicate], "duplicateOfUrl").ShouldEndWith($"/{kept}");
        Text(tickets[duplicate], "movedToUrl").ShouldBeNull();
        Text(tickets[moved], "promotedToUrl").ShouldBeNull();
        new[] { "movedToUrl", "duplicateOfUrl", "promotedToUrl" }.ShouldAllBe(field => Text(tickets[kept], field) == null);
        answer.Upstream.Count.ShouldBe(without.Upstream.Count + more);

        async Task<LabAnswer> AskAsync(string fields) => (await lab.AskAsync(
            $$"""{ workspace(path: "{{Workspace}}") { tickets(first: 30) { nodes { {{fields}} } } } }""", null, account)).ShouldBeClean();
    }

    [Fact]
    public async Task One_that_became_an_epic_tells_the_epic_until_it_is_opened_again()
    {
        var number = await AddAsync(current);
        await RunAsync(current, number, "/promote");
        var epic = current.GitLab.World.Issues.All.Last(static issue => issue.Place.GroupId is not null);
        var promoted = await TicketAsync(number, "developer");
        await current.ChangeAsync(HttpMethod.Put, $"{Issues}/{number}?state_event=reopen", "developer");

        Text(promoted, "promotedToUrl").ShouldEndWith($"/{epic.Iid}");
        Text(promoted, "promotedToUrl")!.ShouldContain("groups/acme/platform/-/");
        Text(await TicketAsync(number, "developer"), "promotedToUrl").ShouldBeNull();
    }

    [Fact]
    public async Task Where_it_went_is_not_told_to_who_may_not_see_that()
    {
        var number = await AddAsync(current);
        var secret = await AddAsync(current, isConfidential: true);
        await RunAsync(current, number, $"/duplicate #{secret}");

        Text(await TicketAsync(number, "developer"), "duplicateOfUrl").ShouldEndWith($"/{secret}");
        Text(await TicketAsync(number, "guest"), "duplicateOfUrl").ShouldBeNull();
    }

    [Fact]
    public async Task A_closed_epic_goes_on_nowhere_also_where_work_items_do_not_tell()
    {
        const string Epics = "{ group(path: \"acme\") { tickets(where: { state: CLOSED, types: [EPIC] }, first: 50) { nodes { reference movedToUrl duplicateOfUrl } } } }";
        var account = epics.Link();
        (await epics.AskAsync(Epics, null, account)).ShouldBeClean();
        var answer = (await epics.AskAsync(Epics, null, account)).ShouldBeClean();

        answer.Upstream.ShouldAllBe(static request => !request.Document!.Contains("closedAsDuplicateOf", StringComparison.Ordinal));
        answer.At("group.tickets.nodes").EnumerateArray()
            .Count(static ticket => ticket.GetProperty("reference").GetString()!.Contains('&')).ShouldBeGreaterThan(0);
    }

    private static string Issues => $"projects/{Uri.EscapeDataString(Workspace)}/issues";

    private static async Task<int> AddAsync(UnifiedLab lab, bool isConfidential = false)
    {
        await lab.WriteAsync(Issues, new { title = "Goes on elsewhere", confidential = isConfidential });
        return lab.GitLab.World.Issues.All.Where(issue => issue.Place == lab.GitLab.World.FindProject(Workspace)!.Place)
            .Max(static issue => issue.Iid);
    }

    private static Task RunAsync(UnifiedLab lab, int number, string action) =>
        lab.WriteAsync($"{Issues}/{number}/notes", new { body = action });

    private async Task<JsonElement> TicketAsync(int number, string person) =>
        (await current.AskAsync($$"""{ ticket(reference: "{{Workspace}}#{{number}}") { {{Fields}} } }""", null, current.Link(person)))
        .ShouldBeClean().At("ticket");

    private static int NumberOf(JsonElement ticket) => ticket.GetProperty("number").GetInt32();

    private static string? Text(JsonElement ticket, string field) => ticket.GetProperty(field).GetString();

    private UnifiedLab LabOf(string which) => which switch { "current" => current, "late" => late, _ => old };

    /// <summary>Epics are work items, which do not tell yet where they go on.</summary>
    public sealed class LateEpicLab : UnifiedLab
    {
        protected override SandboxOptions Options => new() { Version = new GitLabVersion(17, 10, 0) };
    }
}
