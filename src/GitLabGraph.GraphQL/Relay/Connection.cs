namespace GitLabGraph.GraphQL.Relay;

/// <summary>A page of a list: edges with cursors, and what lies before and after.</summary>
/// <remarks><see href="https://relay.dev/graphql/connections.htm#sec-Connection-Types"/></remarks>
public class Connection<T>(IReadOnlyList<Edge<T>> edges, ConnectionPageInfo pageInfo, int? totalCount = null)
{
    /// <summary>A page of which nothing could be had; the errors beside it say why.</summary>
    public static Connection<T> Unknown { get; } = new([], ConnectionPageInfo.Empty) { IsKnown = false };

    /// <summary>Whether the items are known; a client sees null for the lists of those that are not.</summary>
    public bool IsKnown { get; private init; } = true;

    public IReadOnlyList<Edge<T>> Edges { get; } = edges;

    /// <summary>The items without their cursors.</summary>
    public IEnumerable<T> Nodes => new EdgeNodes<T>(Edges);

    public ConnectionPageInfo PageInfo { get; } = pageInfo;

    /// <summary>How many items the whole list has; null when it is not known, never a guess.</summary>
    public int? TotalCount { get; } = totalCount;
}
