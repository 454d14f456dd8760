using System.Text.Json;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Tickets;

public sealed class StatusDefaultTests(UnifiedLab lab) : IClassFixture<UnifiedLab>
{
    [Theory]
    [InlineData("id")]
    [InlineData("name")]
    public async Task A_tickets_status_tells_as_its_workspace_does_whether_new_tickets_begin_with_it(string key)
    {
        var answer = (await lab.AskAsync(
            $"{{ workspace(path: \"acme/platform/api\") {{ ticketStatuses {{ {key} isDefault }} "
            + $"tickets(first: 100) {{ nodes {{ status {{ {key} isDefault }} }} }} }} }}")).ShouldBeClean();
        var expected = answer.At("workspace.ticketStatuses").EnumerateArray().ToDictionary(NameOf, IsDefault);
        var statuses = answer.At("workspace.tickets.nodes").EnumerateArray().Select(static row => row.GetProperty("status")).ToList();

        statuses.ShouldContain(static status => IsDefault(status));
        statuses.ForEach(status => IsDefault(status).ShouldBe(expected[NameOf(status)]));
        answer.Upstream.Count.ShouldBe(1);

        string NameOf(JsonElement status) => status.GetProperty(key).GetString()!;
    }

    private static bool IsDefault(JsonElement status) => status.GetProperty("isDefault").GetBoolean();
}
