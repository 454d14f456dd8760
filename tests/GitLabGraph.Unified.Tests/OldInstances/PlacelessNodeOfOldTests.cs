using GitLabGraph.Sandbox;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.OldInstances;

/// <summary>Types and statuses by their ids, where an instance does not list them for everybody yet: before 18.4.</summary>
public sealed class PlacelessNodeOfOldTests(PlacelessNodeOfOldTests.SpringLab lab) : IClassFixture<PlacelessNodeOfOldTests.SpringLab>
{
    [Fact]
    public async Task A_status_says_that_the_instance_is_too_old()
    {
        var id = (await lab.AskAsync("{ tickets(first: 1) { nodes { status { id } } } }")).ShouldBeClean()
            .Text("tickets.nodes.0.status.id");

        (await lab.AskAsync("query($id: ID!) { node(id: $id) { ... on TicketStatus { name } } }", new { id }))
            .Codes.ShouldBe(["VERSION_TOO_OLD"]);
    }

    public sealed class SpringLab : UnifiedLab
    {
        protected override SandboxOptions Options => new() { Version = new GitLabVersion(18, 3, 0) };
    }
}
