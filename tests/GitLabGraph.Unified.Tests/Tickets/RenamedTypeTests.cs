using GitLabGraph.Sandbox;
using GitLabGraph.Sandbox.World.Planning;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Tickets;

/// <summary>
/// Types may be called anew since 18.10, and keep their ids; those that are added count from 1001
/// (<c>WorkItems::TypesFramework::Custom::Type</c>).
/// </summary>
public sealed class RenamedTypeTests(RenamedTypeTests.RenamedLab lab) : IClassFixture<RenamedTypeTests.RenamedLab>
{
    [Fact]
    public async Task What_the_customer_calls_otherwise_is_what_it_was()
    {
        var answer = (await lab.AskAsync(
            "{ workspace(path: \"acme/platform/api\") { ticketTypes { name kind } tickets(where: { types: [INCIDENT] }, first: 3) { "
            + "nodes { type { name kind } severity } } } }")).ShouldBeClean();

        answer.At("workspace.ticketTypes").EnumerateArray().Select(static type => type.ToString())
            .ShouldContain("""{"name":"Story","kind":"ISSUE"}""");
        var incidents = answer.At("workspace.tickets.nodes").EnumerateArray().ToList();
        incidents.ShouldNotBeEmpty();
        incidents.ShouldAllBe(static incident =>
            incident.GetProperty("type").ToString() == """{"name":"Störung","kind":"INCIDENT"}"""
            && incident.GetProperty("severity").GetString() != null);
    }

    public sealed class RenamedLab : UnifiedLab
    {
        protected override SandboxOptions Options => new()
        {
            TypeNames = new Dictionary<IssueType, string> { [IssueType.Issue] = "Story", [IssueType.Incident] = "Störung" },
        };
    }
}
