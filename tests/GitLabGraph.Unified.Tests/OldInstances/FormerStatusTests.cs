using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.OldInstances;

/// <summary>
/// Before 17.11 an Enterprise Edition has a widget of the same name that answers a text: whether a requirement is met.
/// </summary>
public sealed class FormerStatusTests(EarlyWorkItemLab lab) : IClassFixture<EarlyWorkItemLab>
{
    [Fact]
    public async Task A_ticket_has_the_status_of_its_state()
    {
        var answer = (await lab.AskAsync(
            """
            { workspace(path: "acme/platform/api") { tickets(first: 100) { nodes { state status { name category } statusRaw title } } } }
            """)).ShouldBeClean();

        var tickets = answer.At("workspace.tickets.nodes").EnumerateArray().ToList();
        tickets.Count.ShouldBeGreaterThan(5);
        tickets.ShouldAllBe(static ticket => ticket.GetProperty("statusRaw").GetString()
            == (ticket.GetProperty("state").GetString() == "OPEN" ? "opened" : "closed"));
    }

    [Fact]
    public async Task The_instance_is_told_to_have_no_statuses() =>
        (await lab.AskAsync("{ accounts { nodes { capabilities { features } } } }")).ShouldBeClean().Json.ToString()
            .ShouldNotContain("TICKET_STATUSES");
}
