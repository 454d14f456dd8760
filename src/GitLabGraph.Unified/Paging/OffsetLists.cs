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

        var start = page.Cursor is { } cursor ? OffsetPlace.Of(ListCursor.Read(path, cursor)) : default;
        var slice = new OffsetSlice<T>(page.Size, start);
        await FillAsync(context, account, path, slice, map);
        var edges = slice.Rows.Select(row => new Edge<T>(row.Item, ListCursor.Write(path, row.Place.ToString())))
            .ToList();
        return new Connection<T>(
            edges,
            new ConnectionPageInfo(
                slice.HasMore, start.Rows > 0, edges.FirstOrDefault()?.Cursor, edges.LastOrDefault()?.Cursor),
            slice.Total);
    }

    /// <summary>A list to its end.</summary>
    public static async ValueTask<IReadOnlyList<Remote>> ReadAllAsync(
        IResolverContext context, LinkedAccount account, string path)
    {
        var slice = new OffsetSlice<object>(int.MaxValue, default);
        await new OffsetReading<object>(context, account, path, slice).RunAsync(static row => row);
        return [.. slice.Rows.Select(static row => (Remote)row.Item)];
    }

    private static async ValueTask FillAsync<T>(
        IResolverContext context,
        LinkedAccount account,
        string path,
        OffsetSlice<T> slice,
        Func<Remote, T?> map)
        where T : class
    {
        try
        {
            await new OffsetReading<T>(context, account, path, slice).RunAsync(map);
        }
        catch (GraphQLException failure) when (slice.Rows.Count > 0)
        {
            // What was read stands, and its end cursor leads on from there.
            failure.Errors.ToList().ForEach(context.ReportError);
            slice.BreakOff();
        }
    }
}
