namespace GitLabGraph.Benchmarks.Client;

/// <summary>What is asked: a page of 50 tickets, by GraphQL with their widgets and by REST.</summary>
internal static class ClientQuestions
{
    public const string GraphQLPath = "/api/graphql";
    public const string RestPath = "/api/v4/projects/1002/issues";

    public const string Document =
        """
        query Board($path: ID!, $first: Int, $search: String) { project(fullPath: $path) { workItems(first: $first, search: $search) {
          pageInfo { hasNextPage endCursor }
          nodes { id iid title state createdAt updatedAt webUrl author { id username name } workItemType { id name }
            widgets { type
              ... on WorkItemWidgetLabels { labels(first: 20) { nodes { id title color } } }
              ... on WorkItemWidgetAssignees { assignees(first: 5) { nodes { id username name } } } } } } } }
        """;

    /// <summary>Each request is another one: the client would make one of those that are equal.</summary>
    public static Dictionary<string, object?> Variables(int number) => new()
    {
        ["path"] = "acme/platform/api",
        ["first"] = 50,
        ["search"] = number == 0 ? null : $"number {number}",
    };
}
