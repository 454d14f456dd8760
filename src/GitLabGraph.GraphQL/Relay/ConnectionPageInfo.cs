using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Relay;

/// <summary>What lies before and after a page.</summary>
/// <remarks><see href="https://relay.dev/graphql/connections.htm#sec-undefined.PageInfo"/></remarks>
[GraphQLName("PageInfo")]
public sealed record ConnectionPageInfo(
    bool HasNextPage,
    bool HasPreviousPage,
    string? StartCursor,
    string? EndCursor)
{
    public static ConnectionPageInfo Empty { get; } = new(false, false, null, null);
}
