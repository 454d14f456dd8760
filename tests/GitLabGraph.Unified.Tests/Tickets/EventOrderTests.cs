using GitLabGraph.Sandbox.World.Changes.Planning;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Tickets;

public sealed class EventOrderTests(UnifiedLab lab) : IClassFixture<UnifiedLab>
{
    // One comment with several quick actions, or a robot's rule, changes a ticket several times within a second.
    [Fact]
    public async Task Events_of_one_second_come_in_the_order_in_which_they_happened()
    {
        var world = lab.GitLab.World;
        var project = world.FindProject("acme/platform/api")!;
        var dana = world.SeenBy(world.FindUser("dana"));
        var ticket = world.Changes.Issues.Create(dana, project.Place, new IssueDraft { Title = "Busy" }).Row!;
        var label = world.Labels.Of(project.Place)[0].Id;

        foreach (var edit in new IssueEdit[]
        {
            new() { Close = true },
            new() { Labels = new() { AddIds = [label] } },
            new() { Close = false },
            new() { Labels = new() { RemoveIds = [label] } },
        })
        {
            world.Changes.Issues.Update(dana, world.Issues.Get(ticket.Id), edit);
        }

        var answer = (await lab.AskAsync(
            "query($reference: String!) { ticket(reference: $reference) { events(first: 100) { nodes { kind } } } }",
            new { reference = $"{project.FullPath}#{ticket.Iid}" })).ShouldBeClean();

        answer.At("ticket.events.nodes").EnumerateArray().Select(static item => item.GetProperty("kind").GetString())
            .ShouldBe(["CLOSED", "TAG_ADDED", "REOPENED", "TAG_REMOVED"]);
    }
}
