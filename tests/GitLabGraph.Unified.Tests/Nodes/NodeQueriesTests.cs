using System.Text.Json;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Nodes;

public sealed class NodeQueriesTests(UnifiedLab lab) : IClassFixture<UnifiedLab>
{
    private const string Everything =
        "{ workspaces(first: 10) { nodes { id tickets(first: 5) { nodes { id author { id } } } "
        + "repo { id pullRequests(first: 3) { nodes { id } } } } } "
        + "groups(first: 10) { nodes { id } } }";

    [Fact]
    public async Task A_hundred_nodes_of_mixed_kinds_over_ten_projects_cost_at_most_six_requests()
    {
        var all = (await lab.AskAsync(Everything)).ShouldBeClean();
        var ids = Ids(all.Data).Distinct().Take(100).ToArray();
        ids.Length.ShouldBe(100);

        var answer = (await lab.AskAsync(
            "query($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Ticket { title state author { username } workspace { path } } "
            + "... on PullRequest { title status author { username } } ... on Workspace { name path } ... on Repo { name path } "
            + "... on User { username } ... on Group { path } } }",
            new { ids })).ShouldBeClean();

        answer.At("nodes").EnumerateArray().Select(static node => node.GetProperty("id").GetString()).ShouldBe(ids);
        answer.At("nodes").EnumerateArray().Select(static node => node.GetProperty("__typename").GetString()).Distinct()
            .Count().ShouldBeGreaterThanOrEqualTo(5);
        answer.Upstream.Count.ShouldBeLessThanOrEqualTo(6);
    }

    private static IEnumerable<string> Ids(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(static member =>
            member is { Name: "id", Value.ValueKind: JsonValueKind.String } ? [member.Value.GetString()!] : Ids(member.Value)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Ids),
        _ => [],
    };
}
