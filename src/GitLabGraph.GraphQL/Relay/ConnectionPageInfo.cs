using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Relay;

/// <summary>What lies before and after a page.</summary>
/// <remarks><see href="https://relay.dev/graphql/connections.htm#sec-undefined.PageInfo"/></remarks>
/// <param name="HasNextPage">Whether something lies behind the page.</param>
/// <param name="HasPreviousPage">Whether something lies ahead of the page.</param>
/// <param name="StartCursor">The first item's cursor, to page back from; null for an empty page.</param>
/// <param name="EndCursor">The last item's cursor, to page on from; null for an empty page.</param>
[GraphQLName("PageInfo")]
public sealed record ConnectionPageInfo(
    bool HasNextPage,
    bool HasPreviousPage,
    string? StartCursor,
    string? EndCursor)
{
    public static ConnectionPageInfo Empty { get; } = new(false, false, null, null);
}
