using System.Text.Json;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.OldInstances;

/// <summary>
/// Where an instance lists work items, but not by what is asked, a ticket comes as one or as an issue: the pull requests
/// that close it are the same list.
/// </summary>
public sealed class ClosingPullRequestTests(LateWorkItemLab lab) : IClassFixture<LateWorkItemLab>
{
    private const string Since = "updatedAfter: \"2000-01-01T00:00:00Z\"";

    [Theory]
    [InlineData("", Since)]
    [InlineData(Since, "")]
    public async Task A_cursor_of_either_leads_on_in_the_other(string here, string there)
    {
        var first = await AskAsync(here, "");
        var closing = first.First(static ticket => Page(ticket).GetProperty("totalCount").GetInt32() > 0);
        var cursor = Page(closing).GetProperty("pageInfo").GetProperty("endCursor").GetString();

        var rest = await AskAsync($"{there} numbers: [{closing.GetProperty("number")}]", $", after: \"{cursor}\"");

        Page(rest.Single()).GetProperty("nodes").EnumerateArray().Select(static request => request.ToString())
            .ShouldNotContain(Page(closing).GetProperty("nodes")[0].ToString());
    }

    [Fact]
    public async Task They_are_asked_for_all_tickets_at_once()
    {
        var answer = (await lab.AskAsync(
            $"{{ workspace(path: \"acme/platform/api\") {{ tickets(first: 20, where: {{ {Since} }}) {{ nodes {{ "
            + "pullRequests(first: 2) { nodes { reference } } } } } }")).ShouldBeClean();

        answer.Upstream.Count.ShouldBeLessThan(10, "and not one for each of the twenty");
    }

    private async Task<List<JsonElement>> AskAsync(string where, string after) =>
    [
        .. (await lab.AskAsync(
            $"{{ workspace(path: \"acme/platform/api\") {{ tickets(first: 50, where: {{ {where} }}) {{ nodes {{ number "
            + $"pullRequests(first: 1{after}) {{ totalCount nodes {{ reference }} pageInfo {{ endCursor }} }} }} }} }} }}"))
            .ShouldBeClean().At("workspace.tickets.nodes").EnumerateArray(),
    ];

    private static JsonElement Page(JsonElement ticket) => ticket.GetProperty("pullRequests");
}
