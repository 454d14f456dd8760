using System.Text.Json;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.OldInstances;

/// <summary>GitLab did not always tell how long its lists are: of work items, people and notes it does since 16.x.</summary>
public sealed class UncountedListTests(OldCommunityLab old, EarlyWorkItemLab early)
    : IClassFixture<OldCommunityLab>, IClassFixture<EarlyWorkItemLab>
{
    private const string People = "users(first: 5) { totalCount nodes { username } }";

    private const string Ticket = """
        ticket(reference: "acme/platform/api#1") {
          title comments(first: 5) { totalCount nodes { body } } assignees(first: 5) { totalCount nodes { username } }
        }
        """;

    [Fact]
    public async Task A_list_that_is_not_counted_stands_with_its_rows()
    {
        foreach (var lab in new UnifiedLab[] { old, early })
        {
            var account = lab.Link();

            for (var round = 0; round < 2; round++)
            {
                var answer = (await lab.AskAsync($"{{ {People} {Ticket} }}", null, account)).ShouldBeClean();

                answer.At("users.nodes").GetArrayLength().ShouldBe(5);
                answer.At("users.totalCount").ValueKind.ShouldBe(JsonValueKind.Null);
                answer.At("ticket.comments.nodes").GetArrayLength().ShouldBeGreaterThan(0);
                answer.At("ticket.assignees.totalCount").ValueKind.ShouldBe(JsonValueKind.Null);
            }
        }
    }

    [Fact]
    public async Task Tickets_are_counted_as_issues()
    {
        var account = early.Link();
        await AskAsync();
        var again = await AskAsync();

        again.At("workspace.tickets.totalCount").GetInt32().ShouldBeGreaterThan(3);
        again.At("workspaces.nodes").EnumerateArray()
            .ShouldAllBe(static row => row.GetProperty("tickets").GetProperty("totalCount").ValueKind == JsonValueKind.Number);
        again.Upstream.Count.ShouldBeLessThanOrEqualTo(3);

        async Task<LabAnswer> AskAsync() => (await early.AskAsync(
            "{ workspace(path: \"acme/platform/api\") { tickets(first: 3) { totalCount nodes { title } } } "
            + "workspaces(first: 3) { nodes { tickets(first: 1) { totalCount } } } }",
            null,
            account)).ShouldBeClean();
    }
}
