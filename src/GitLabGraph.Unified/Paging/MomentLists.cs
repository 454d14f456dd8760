using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Relay;
using GitLabGraph.Unified.Accounts;
using GitLabGraph.Unified.Errors;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Paging;

/// <summary>
/// Reads lists that GitLab has over REST only, in the order of a moment. Its numbered pages shift while others work, so
/// that rows would be lost or told twice: each page is asked from the moment on at which the last one ended.
/// </summary>
internal static class MomentLists
{
    /// <summary>The page of the list that the resolving field asks for.</summary>
    public static async ValueTask<Connection<T>> ReadAsync<T>(
        IResolverContext context, LinkedAccount account, MomentList list, Func<Remote, T> map)
    {
        var field = new PlannedField(context);
        var page = field.Page;

        if (page.IsBackward)
        {
            throw UnifiedErrors.Invalid("GitLab pages through this list forward only: give first and after.");
        }

        var whole = list.Path(null);
        var slice = new MomentSlice<T>(list, page.Size);

        if (page.Cursor is { } cursor)
        {
            slice.GoTo(ListCursor.Read(whole, cursor));
        }

        var total = await FillAsync(context, account, list, slice, map);
        var edges = slice.Rows.Select(row => new Edge<T>(row.Item, ListCursor.Write(whole, row.Place))).ToList();
        return new Connection<T>(
            edges,
            new ConnectionPageInfo(
                slice.HasMore, page.Cursor is not null, edges.FirstOrDefault()?.Cursor, edges.LastOrDefault()?.Cursor),
            page.Cursor is null || !field.Selects("totalCount") ? total : await CountAsync(context, account, whole));
    }

    // Answers how long the list is behind the place at which it is read.
    private static async ValueTask<int?> FillAsync<T>(
        IResolverContext context, LinkedAccount account, MomentList list, MomentSlice<T> slice, Func<Remote, T> map)
    {
        var total = default(int?);
        var number = 1;
        var progress = new Progress();

        while (true)
        {
            var read = slice.Rows.Count;

            // A row of that very moment is one less to read and one more that comes again: its pages keep their length.
            var (from, perPage) = (slice.Moment, slice.Wanted);

            try
            {
                var part = await RestSource.ListAsync(context, account, Page(list.Path(from), perPage, number));
                total ??= part.Total;

                if (slice.Take(part, perPage, map))
                {
                    return total;
                }

                progress.Expect(slice.Rows.Count > read);
            }
            catch (GraphQLException failure) when (slice.Rows.Count > 0)
            {
                // What was read stands, and its end cursor leads on from there.
                failure.Errors.ToList().ForEach(context.ReportError);
                slice.BreakOff();
                return total;
            }

            // More rows of one moment than a page holds can only be reached by its number.
            number = slice.Moment == from ? number + 1 : 1;
        }
    }

    private static async ValueTask<int?> CountAsync(IResolverContext context, LinkedAccount account, string whole) =>
        (await RestSource.ListAsync(context, account, Page(whole, perPage: 1, number: 1))).Total;

    private static string Page(string path, int perPage, int number) => $"{path}&per_page={perPage}&page={number}";
}
