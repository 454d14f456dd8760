using GitLabGraph.Sandbox.GraphQL.Paging;
using GitLabGraph.Sandbox.World.Code;
using GitLabGraph.Sandbox.World.Queries;

namespace GitLabGraph.Sandbox.GraphQL.Filters;

/// <summary>GitLab's sort values for merge requests, and the keys of their cursors.</summary>
internal static class MergeRequestOrders
{
    private static readonly Dictionary<string, MergeRequestSort> Columns = new(StringComparer.OrdinalIgnoreCase)
    {
        ["CREATED"] = MergeRequestSort.CreatedAt,
        ["UPDATED"] = MergeRequestSort.UpdatedAt,
        ["MERGED_AT"] = MergeRequestSort.MergedAt,
        ["CLOSED_AT"] = MergeRequestSort.ClosedAt,
        ["TITLE"] = MergeRequestSort.Title,
    };

    public static MergeRequestOrder Read(string? sort)
    {
        if (sort is null)
        {
            return MergeRequestOrder.Default;
        }

        var end = sort.LastIndexOf('_');
        var direction = sort[(end + 1)..].Equals("ASC", StringComparison.OrdinalIgnoreCase)
            ? Direction.Ascending
            : Direction.Descending;
        return new MergeRequestOrder(Columns[sort[..end]], direction);
    }

    public static RowOrder<MergeRequest> Keys(MergeRequestOrder order)
    {
        var (column, key) = Key(order.Sort);
        return new RowOrder<MergeRequest>(column, key, request => request.Id, order.Direction == Direction.Descending);
    }

    private static (string Column, Func<MergeRequest, string?> Key) Key(MergeRequestSort sort) => sort switch
    {
        MergeRequestSort.UpdatedAt => ("updated_at", request => RowOrder<MergeRequest>.Sortable(request.UpdatedAt)),
        MergeRequestSort.MergedAt => ("merged_at", request => RowOrder<MergeRequest>.Sortable(request.MergedAt)),
        MergeRequestSort.ClosedAt => ("closed_at", request => RowOrder<MergeRequest>.Sortable(request.ClosedAt)),
        MergeRequestSort.Title => ("title", request => request.Title.ToUpperInvariant()),
        _ => ("created_at", request => RowOrder<MergeRequest>.Sortable(request.CreatedAt)),
    };
}
