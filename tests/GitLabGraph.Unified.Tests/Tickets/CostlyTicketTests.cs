using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Tickets;

/// <summary>What does not fit beside fifty tickets is asked for afterwards, of all of them in one list.</summary>
public sealed class CostlyTicketTests(UnifiedLab lab) : IClassFixture<UnifiedLab>
{
    private const string Person = "username name bio jobTitle location organization avatarUrl url";

    [Fact]
    public async Task Lists_that_cost_too_much_are_asked_for_all_tickets_at_once()
    {
        var comments = $"nodes {{ body bodyHtml createdAt url author {{ {Person} }} lastEditedBy {{ {Person} }} }}";
        var answer = (await lab.AskAsync(
            "{ workspace(path: \"acme/platform/api\") { tickets(first: 50) { nodes { "
            + $"title author {{ {Person} }} assignees(first: 90) {{ nodes {{ {Person} }} }} "
            + $"participants(first: 90) {{ nodes {{ {Person} }} }} "
            + $"comments(first: 90) {{ {comments} }} newest: comments(last: 90) {{ {comments} }} "
            + $"all: comments(first: 80, where: {{ kind: ALL }}) {{ {comments} }} }} }} }} }}")).ShouldBeClean();

        answer.At("workspace.tickets.nodes").GetArrayLength().ShouldBe(50);
        answer.Upstream.Count.ShouldBe(2);
        answer.Upstream[1].Document!.ShouldContain("workItems(ids:");
    }
}
