using System.Globalization;
using System.Text;
using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Execution;

namespace GitLabGraph.Sandbox.GraphQL.Paging;

/// <summary>
/// A page of a list that GitLab pages through outside of its connections. Its own cursors lead on from page to page;
/// the cursors of its edges are places in the page, and GitLab breaks over them.
/// </summary>
internal static class ExternalPage
{
    public static Page<TRow> Of<TRow>(Listing<TRow> list, IResolverContext context)
        where TRow : class
    {
        var page = Read(list, context);
        var bounds = page.PageInfo with
        {
            StartCursor = page.PageInfo.HasPreviousPage ? page.PageInfo.StartCursor : null,
            EndCursor = page.PageInfo.HasNextPage ? page.PageInfo.EndCursor : null,
        };
        return page with
        {
            PageInfo = bounds,
            Edges = [.. page.Nodes.Select((row, index) => new PageEdge<TRow>(row, PlaceOf(index)))],
        };
    }

    private static Page<TRow> Read<TRow>(Listing<TRow> list, IResolverContext context)
        where TRow : class
    {
        try
        {
            return Page<TRow>.Of(list, context);
        }
        catch (GraphQLException)
        {
            throw new GraphQLException(GraphQLAnswer.Broken);
        }
    }

    private static string PlaceOf(int index) => Convert.ToBase64String(
        Encoding.UTF8.GetBytes((index + 1).ToString(CultureInfo.InvariantCulture))).TrimEnd('=');
}
