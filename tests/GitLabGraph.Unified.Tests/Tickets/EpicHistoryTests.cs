using System.Text.Json;
using GitLabGraph.Sandbox.World.Planning;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Tickets;

public sealed class EpicHistoryTests(UnifiedLab lab) : IClassFixture<UnifiedLab>
{
    [Fact]
    public async Task An_epic_tells_its_tags_and_states_as_a_ticket_does()
    {
        var answer = (await lab.AskAsync(
            """
            { group(path: "acme") { tickets(where: { types: [EPIC], includeSubgroups: false }, first: 20) { nodes { number state closedAt
                closedBy { username } remoteData
                events(first: 50) { nodes { kind kindRaw createdAt actor { username bio } milestone { id }
                  tag { name scope textColor } } } } } } }
            """)).ShouldBeClean();
        var epics = answer.At("group.tickets.nodes").EnumerateArray().ToList();
        var world = lab.GitLab.World;
        var expected = world.Issues.Of(world.FindGroup("acme")!.Place).Where(static issue => issue.Type == IssueType.Epic)
            .ToDictionary(static epic => epic.Iid);

        epics.Count.ShouldBe(expected.Count);

        foreach (var epic in epics)
        {
            var row = expected[epic.GetProperty("number").GetInt32()];
            var events = epic.GetProperty("events").GetProperty("nodes").EnumerateArray().ToList();

            Of(events, "TAG_ADDED").Count.ShouldBe(world.LabelEvents.Of(row.AsTarget).Count(static label => label.IsAdded));
            Of(events, "CLOSED").Count.ShouldBe(world.StateEvents.Of(row.AsTarget).Count(static state => state.State == "closed"));
            Of(events, "TAG_ADDED").ShouldAllBe(
                static item => item.GetProperty("tag").GetProperty("textColor").ValueKind == JsonValueKind.String);
            events.Select(static item => item.GetProperty("createdAt").GetDateTimeOffset()).ShouldBeInOrder();
            epic.GetProperty("remoteData").GetProperty("work_item_id").GetInt64().ShouldBe(row.Id);
            Closer(epic).ShouldBe(row.ClosedById is { } closer ? world.Users.Get(closer).Username : null);
        }

        epics.Sum(epic => Of(epic.GetProperty("events").GetProperty("nodes").EnumerateArray(), "TAG_ADDED").Count).ShouldBeGreaterThan(0);
        epics.ShouldContain(static epic => Closer(epic) != null);
    }

    private static string? Closer(JsonElement epic) => epic.GetProperty("closedBy") is { ValueKind: JsonValueKind.Object } person
        ? person.GetProperty("username").GetString()
        : null;

    private static List<JsonElement> Of(IEnumerable<JsonElement> events, string kind) =>
        [.. events.Where(item => item.GetProperty("kind").GetString() == kind)];
}
