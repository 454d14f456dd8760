using GitLabGraph.Unified.Nodes;
using GitLabGraph.Unified.Tests.Lab;

namespace GitLabGraph.Unified.Tests.Nodes;

/// <summary>Ids that a client made up, to have GitLab asked for something else with the account's token.</summary>
public sealed class MadeUpIdTests(UnifiedLab lab) : IClassFixture<UnifiedLab>
{
    private static readonly string[] Types =
    [
        "Ticket", "Comment", "Tag", "Workspace", "Repo", "Branch", "PullRequest", "User", "Group", "Role", "License", "Milestone",
        "Environment", "Deployment", "Release", "Pipeline", "Status", "TicketStatus", "TicketType", "Commit", "Discussion",
    ];

    private static readonly string[] Queries =
    [
        """
        query($id: ID!) { node(id: $id) { id ... on Ticket { history(first: 1) { totalCount } } ... on User { remoteData }
            ... on Repo { remoteData } ... on Group { remoteData } ... on Workspace { remoteData } ... on PullRequest { remoteData } } }
        """,
        "query($id: ID!) { licenses(group: $id) { nodes { id seats(first: 1) { totalCount } } } }",
        "query($id: ID!) { roles(group: $id) { id } }",
    ];

    public static TheoryData<string> Keys { get; } =
    [
        "../../user", "1010/../../user", "1010/1/../../../user", "1010/../1", "101?sudo=root", "101#x", "101%2F..%2Fuser", "101\r\nX: y",
        "101\"}", "level-10/..", "subscription-101/../x", "101 ", "\\..\\user",
    ];

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task Lead_nowhere_else(string key)
    {
        foreach (var type in Types)
        {
            var id = new GlobalId(type, "developer", key).ToString();
            foreach (var query in Queries)
            {
                var answer = await lab.AskAsync(query, new { id });
                answer.Codes.ShouldNotContain("INTERNAL_SERVER_ERROR", $"{type}: {answer.Json}");
                // GitLab's GraphQL takes a number or says that it is none; no path is made of what it did not confirm.
                answer.Upstream.ShouldAllBe(static request => request.Target == "/api/graphql", type);
            }
        }
    }
}
