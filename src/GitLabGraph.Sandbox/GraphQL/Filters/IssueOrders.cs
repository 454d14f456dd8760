using GitLabGraph.Sandbox.GraphQL.Paging;
using GitLabGraph.Sandbox.World;
using GitLabGraph.Sandbox.World.Planning;
using GitLabGraph.Sandbox.World.Queries;

namespace GitLabGraph.Sandbox.GraphQL.Filters;

/// <summary>GitLab's sort values, and the keys that cursors of each order carry.</summary>
internal static class IssueOrders
{
    private static readonly Dictionary<string, IssueSort> Columns = new(StringComparer.OrdinalIgnoreCase)
    {
        ["CREATED"] = IssueSort.CreatedAt,
        ["UPDATED"] = IssueSort.UpdatedAt,
        ["CLOSED_AT"] = IssueSort.ClosedAt,
        ["TITLE"] = IssueSort.Title,
        ["DUE_DATE"] = IssueSort.DueDate,
        ["START_DATE"] = IssueSort.StartDate,
        ["WEIGHT"] = IssueSort.Weight,
        ["HEALTH_STATUS"] = IssueSort.HealthStatus,
        ["SEVERITY"] = IssueSort.Severity,
        ["STATUS"] = IssueSort.Status,
        ["RELATIVE_POSITION"] = IssueSort.RelativePosition,
        ["MILESTONE_DUE"] = IssueSort.MilestoneDue,
        ["PRIORITY"] = IssueSort.LabelPriority,
        ["LABEL_PRIORITY"] = IssueSort.LabelPriority,
        ["POPULARITY"] = IssueSort.Popularity,
        ["BLOCKING_ISSUES"] = IssueSort.BlockingIssues,
    };

    /// <summary>
    /// Every value of the schema's sort enums is in the table; without one GitLab lists the newest first.
    /// </summary>
    public static IssueOrder Read(string? sort)
    {
        if (sort is null)
        {
            return IssueOrder.Default;
        }

        var end = sort.LastIndexOf('_');
        var direction = sort[(end + 1)..].Equals("ASC", StringComparison.OrdinalIgnoreCase)
            ? Direction.Ascending
            : Direction.Descending;
        return new IssueOrder(Columns[sort[..end]], direction);
    }

    public static RowOrder<Issue> Keys(IssueOrder order, GitLabWorld world)
    {
        var (column, key) = Key(order.Sort) ?? KeyElsewhere(order.Sort, world);
        return new RowOrder<Issue>(column, key, issue => issue.Id, order.Direction == Direction.Descending);
    }

    private static (string Column, Func<Issue, string?> Key)? Key(IssueSort sort) => sort switch
    {
        IssueSort.UpdatedAt => ("updated_at", issue => RowOrder<Issue>.Sortable(issue.UpdatedAt)),
        IssueSort.ClosedAt => ("closed_at", issue => RowOrder<Issue>.Sortable(issue.ClosedAt)),
        IssueSort.Title => ("title", issue => issue.Title.ToUpperInvariant()),
        IssueSort.DueDate => ("due_date", issue => RowOrder<Issue>.Sortable(issue.DueDate?.DayNumber)),
        IssueSort.StartDate => ("start_date", issue => RowOrder<Issue>.Sortable(issue.StartDate?.DayNumber)),
        IssueSort.Weight => ("weight", issue => RowOrder<Issue>.Sortable(issue.Weight)),
        IssueSort.HealthStatus => ("health_status", issue => RowOrder<Issue>.Sortable((long?)issue.HealthStatus)),
        IssueSort.Severity => ("severity", issue => RowOrder<Issue>.Sortable((long)issue.Severity)),
        IssueSort.Status => ("status", issue => RowOrder<Issue>.Sortable(issue.StatusId)),
        IssueSort.RelativePosition => ("relative_position", issue => RowOrder<Issue>.Sortable(issue.RelativePosition)),
        IssueSort.CreatedAt => ("created_at", issue => RowOrder<Issue>.Sortable(issue.CreatedAt)),
        _ => null,
    };

    /// <summary>What no issue knows by itself: it stands in its milestone, labels, emoji or links.</summary>
    private static (string Column, Func<Issue, string?> Key) KeyElsewhere(IssueSort sort, GitLabWorld world) =>
        (sort.ToString(), issue => RowOrder<Issue>.Sortable(IssueOrder.Elsewhere(sort, world, issue)));
}
