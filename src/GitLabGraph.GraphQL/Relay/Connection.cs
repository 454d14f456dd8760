namespace GitLabGraph.GraphQL.Relay;

/// <summary>A page of a list: edges with cursors, and what lies before and after.</summary>
/// <remarks><see href="https://relay.dev/graphql/connections.htm#sec-Connection-Types"/></remarks>
public class Connection<T>(IReadOnlyList<Edge<T>> edges, ConnectionPageInfo pageInfo, int? totalCount = null)
{
    public IReadOnlyList<Edge<T>> Edges { get; } = edges;

    /// <summary>The items without their cursors.</summary>
    public IEnumerable<T> Nodes => new EdgeNodes<T>(Edges);

    public ConnectionPageInfo PageInfo { get; } = pageInfo;

    /// <summary>How many items the whole list has; null when it is not known, never a guess.</summary>
    public int? TotalCount { get; } = totalCount;
}
