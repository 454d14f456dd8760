using System.Text.Json;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.OldInstances;

public sealed class OldCloserTests(OldCommunityLab lab) : IClassFixture<OldCommunityLab>
{
    [Theory]
    [InlineData("workspace(path: \"acme/platform/api\") { tickets(first: 1, where: { state: CLOSED }) { nodes { closedBy { username } } } }", "workspace.tickets")]
    [InlineData("tickets(first: 1, where: { state: CLOSED }) { nodes { closedBy { username } } }", "tickets")]
    public async Task Who_closed_a_ticket_is_told_where_nothing_else_is_asked_of_it(string field, string list)
    {
        var answer = (await lab.AskAsync($"{{ {field} }}")).ShouldBeClean();

        answer.At($"{list}.nodes.0.closedBy").ValueKind.ShouldBe(JsonValueKind.Object);
    }
}
