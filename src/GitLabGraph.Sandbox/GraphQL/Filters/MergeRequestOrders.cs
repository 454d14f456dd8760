using GitLabGraph.Sandbox.GraphQL.Paging;
using GitLabGraph.Sandbox.World;
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
        ["MILESTONE_DUE"] = MergeRequestSort.MilestoneDue,
        ["PRIORITY"] = MergeRequestSort.LabelPriority,
        ["LABEL_PRIORITY"] = MergeRequestSort.LabelPriority,
        ["POPULARITY"] = MergeRequestSort.Popularity,
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

    public static RowOrder<MergeRequest> Keys(MergeRequestOrder order, GitLabWorld world)
    {
        Func<MergeRequest, string?> title = static request => request.Title.ToUpperInvariant();
        var key = order.Key(world);
        return new RowOrder<MergeRequest>(
            order.Sort.ToString(),
            order.Sort == MergeRequestSort.Title ? title : request => RowOrder<MergeRequest>.Sortable(key(request)),
            request => request.Id,
            order.Direction == Direction.Descending);
    }
}
