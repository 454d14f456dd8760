using System.Text.Json;
using GitLabGraph.Sandbox;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.OldInstances;

/// <summary>An Enterprise Edition from before work items could be listed: its tickets are issues, its epics are not.</summary>
public sealed class OldParentTests(OldParentTests.OldEnterpriseLab lab) : IClassFixture<OldParentTests.OldEnterpriseLab>
{
    private const string Query = "{ workspace(path: \"acme/platform/api\") { tickets(first: 50) { nodes { "
        + "reference type { kind } parent { title } } } } }";

    [Fact]
    public async Task A_ticket_below_an_epic_says_so_a_task_that_it_cannot_be_told_and_the_others_have_no_parent()
    {
        var account = lab.Link();
        var first = await lab.AskAsync(Query, null, account);
        var answer = await lab.AskAsync(Query, null, account);
        var tickets = answer.At("workspace.tickets.nodes").EnumerateArray().ToList();
        var world = lab.GitLab.World;
        var place = world.FindProject("acme/platform/api")!.Place;
        var isTask = tickets.ToLookup(static ticket => ticket.GetProperty("type").GetProperty("kind").GetString() == "TASK");
        var below = isTask[false].Count(ticket => world.FindIssue(
            place, int.Parse(ticket.GetProperty("reference").GetString()!.Split('#')[1]))!.ParentId is not null);
        var messages = answer.Json.GetProperty("errors").EnumerateArray()
            .Select(static error => error.GetProperty("message").GetString()!).ToList();

        below.ShouldBeInRange(1, tickets.Count - 1);
        isTask[true].ShouldNotBeEmpty();
        messages.Count(static message => message.Contains("the epic acme", StringComparison.Ordinal)).ShouldBe(below);
        messages.Count(static message => message.Contains("Query.workItem", StringComparison.Ordinal)).ShouldBe(isTask[true].Count());
        answer.Codes.Distinct().ShouldBe(["VERSION_TOO_OLD"]);
        tickets.ShouldAllBe(static ticket => ticket.GetProperty("parent").ValueKind == JsonValueKind.Null);
        first.Data.ToString().ShouldBe(answer.Data.ToString());
        answer.Upstream.Count.ShouldBe(2);
    }

    public sealed class OldEnterpriseLab : UnifiedLab
    {
        protected override SandboxOptions Options => new() { Version = new GitLabVersion(15, 0, 0) };
    }
}
