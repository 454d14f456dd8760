using System.Globalization;
using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Relay;
using GitLabGraph.Unified.Accounts;
using GitLabGraph.Unified.Errors;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Paging;

/// <summary>
/// Reads lists that GitLab has over REST only and counts in numbered pages. A cursor tells how many rows lie before it.
/// </summary>
internal static class OffsetLists
{
    /// <summary>The page of the list that the resolving field asks for.</summary>
    /// <param name="context">The field being resolved.</param>
    /// <param name="account">Whose GitLab is asked.</param>
    /// <param name="path">The list's path and query, without its page.</param>
    /// <param name="map">Makes our item of GitLab's; null for a row that does not belong to our list.</param>
    public static async ValueTask<Connection<T>> ReadAsync<T>(
        IResolverContext context, LinkedAccount account, string path, Func<Remote, T?> map)
        where T : class
    {
        var page = new PlannedField(context).Page;

        if (page.IsBackward)
        {
            throw UnifiedErrors.Invalid("GitLab pages through this list forward only: give first and after.");
        }

        var start = page.Cursor is { } cursor
            ? int.Parse(ListCursor.Read(path, cursor), CultureInfo.InvariantCulture) : 0;
        var slice = await ReadAsync(context, account, path, start, page.Size, map);
        var edges = slice.Rows.Select(row => new Edge<T>(
            row.Item, ListCursor.Write(path, (row.Place + 1).ToString(CultureInfo.InvariantCulture)))).ToList();
        return new Connection<T>(
            edges,
            new ConnectionPageInfo(
                slice.HasMore, start > 0, edges.FirstOrDefault()?.Cursor, edges.LastOrDefault()?.Cursor),
            slice.Total);
    }

    // REST counts in pages of one size: those that cover the slice are read, and what lies around it is dropped.
    private static async ValueTask<OffsetSlice<T>> ReadAsync<T>(
        IResolverContext context, LinkedAccount account, string path, int start, int size, Func<Remote, T?> map)
        where T : class
    {
        var perPage = start == 0 || start % Math.Max(size, 1) == 0
            ? PageRequest.UpstreamSize(size) : PageRequest.LargestUpstreamSize;
        var slice = new OffsetSlice<T>(size, start);

        for (var number = (start / perPage) + 1; ; number++)
        {
            var mark = path.Contains('?') ? '&' : '?';

            try
            {
                var part = await RestSource.ListAsync(
                    context, account, $"{path}{mark}per_page={perPage}&page={number}");

                if (slice.Take(part, (number - 1) * perPage, perPage, map))
                {
                    return slice;
                }
            }
            catch (GraphQLException failure) when (slice.Rows.Count > 0)
            {
                // What was read stands, and its end cursor leads on from there.
                failure.Errors.ToList().ForEach(context.ReportError);
                slice.BreakOff();
                return slice;
            }
        }
    }
}
