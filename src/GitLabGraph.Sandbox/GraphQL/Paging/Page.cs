using System.Collections.Immutable;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Sandbox.GraphQL.Binding;

namespace GitLabGraph.Sandbox.GraphQL.Paging;

/// <summary>One page of a connection. GitLab cuts every page at 100 rows and says nothing of it.</summary>
internal sealed record Page<TRow>(
    ImmutableArray<TRow> Nodes,
    ImmutableArray<PageEdge<TRow>> Edges,
    PageBounds PageInfo,
    int Count)
    where TRow : class
{
    private const int LargestPage = 100;

    public static Page<TRow> Of(Listing<TRow> listing, IResolverContext context)
    {
        var (rows, order) = listing;
        var (from, to) = (0, rows.Length);
        if (context.Text("after") is { Length: > 0 } after)
        {
            from = FirstBeyond(rows, order, Cursor.Read(order, after), includeEqual: true);
        }

        if (context.Text("before") is { Length: > 0 } before)
        {
            to = Math.Max(from, FirstBeyond(rows, order, Cursor.Read(order, before), includeEqual: false));
        }

        var (start, end) = Cut(from, to, context.Number("first"), context.Number("last"));

        // ConnectionRedaction: cursors are those of the rows that are left, the rest is as if all were there.
        ImmutableArray<TRow> nodes = listing.IsTold is { } isTold
            ? [.. rows[start..end].Where(isTold)] : rows[start..end];
        return new Page<TRow>(
            nodes,
            [.. nodes.Select(row => new PageEdge<TRow>(row, Cursor.Write(order, row)))],
            new PageBounds(
                HasNextPage: end < rows.Length,
                HasPreviousPage: start > 0,
                StartCursor: nodes.IsEmpty ? null : Cursor.Write(order, nodes[0]),
                EndCursor: nodes.IsEmpty ? null : Cursor.Write(order, nodes[^1])),
            rows.Length);
    }

    private static (int Start, int End) Cut(int from, int to, int? first, int? last)
    {
        if (last is { } fromEnd && first is null)
        {
            return (Math.Max(from, to - Math.Clamp(fromEnd, 0, LargestPage)), to);
        }

        return (from, Math.Min(to, from + Math.Clamp(first ?? LargestPage, 0, LargestPage)));
    }

    // Rows are in the cursor's order, so the place is found by halving: a page of a hundred thousand costs as much
    // as any.
    private static int FirstBeyond(
        ImmutableArray<TRow> rows, RowOrder<TRow> order, (string? Key, long Id) cursor, bool includeEqual)
    {
        var (low, high) = (0, rows.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var comparison = order.Compare(rows[middle], cursor.Key, cursor.Id);
            var isBefore = includeEqual ? comparison <= 0 : comparison < 0;
            (low, high) = isBefore ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
