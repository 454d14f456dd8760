using System.Collections.Immutable;
using GitLabGraph.Sandbox.World.Planning;

namespace GitLabGraph.Sandbox.World.Queries;

/// <summary>An order of issues; nulls come last in both directions, as GitLab's "nulls last" does.</summary>
public readonly record struct IssueOrder(IssueSort Sort, Direction Direction)
{
    /// <summary>GitLab's default: newest first.</summary>
    public static IssueOrder Default { get; } = new(IssueSort.CreatedAt, Direction.Descending);

    internal IEnumerable<Issue> Apply(GitLabWorld world, ImmutableArray<Issue> issues) => Sort switch
    {
        IssueSort.CreatedAt => By(issues, issue => issue.CreatedAt.UtcTicks),
        IssueSort.UpdatedAt => By(issues, issue => issue.UpdatedAt.UtcTicks),
        IssueSort.ClosedAt => By(issues, issue => issue.ClosedAt?.UtcTicks),
        IssueSort.Title => ByText(issues, issue => issue.Title),
        IssueSort.DueDate => By(issues, issue => issue.DueDate?.DayNumber),
        IssueSort.StartDate => By(issues, issue => issue.StartDate?.DayNumber),
        IssueSort.Weight => By(issues, issue => issue.Weight),
        IssueSort.HealthStatus => By(issues, issue => (int?)issue.HealthStatus),
        IssueSort.Severity => By(issues, issue => (int)issue.Severity),
        IssueSort.Status => By(issues, issue => issue.StatusId),
        IssueSort.RelativePosition => By(issues, issue => issue.RelativePosition),
        IssueSort.Id => By(issues, issue => issue.Id),
        var elsewhere => By(issues, issue => Elsewhere(elsewhere, world, issue)),
    };

    /// <summary>The key of an order by what stands in an issue's milestone, labels, emoji or links.</summary>
    internal static long? Elsewhere(IssueSort sort, GitLabWorld world, Issue issue) => sort switch
    {
        IssueSort.MilestoneDue => MilestoneDue(world, issue),
        IssueSort.LabelPriority => LabelPriority(world, issue),
        IssueSort.Popularity => world.AwardCountOf(issue.AsTarget, "thumbsup"),
        IssueSort.BlockingIssues => world.LinksOf(issue.Id).Count(link => link.Type == IssueLinkType.Blocks),
        _ => issue.Id,
    };

    private static long? MilestoneDue(GitLabWorld world, Issue issue)
        => issue.MilestoneId is { } id ? world.Milestones.Find(id)?.DueDate?.DayNumber : null;

    private static long? LabelPriority(GitLabWorld world, Issue issue)
        => issue.LabelIds.Select(id => world.Labels.Find(id)?.Priority).Where(priority => priority is not null).Min();

    private IEnumerable<Issue> By(ImmutableArray<Issue> issues, Func<Issue, long?> key)
    {
        var nullsLast = issues.OrderBy(issue => key(issue) is null);
        return Direction == Direction.Ascending
            ? nullsLast.ThenBy(key).ThenBy(issue => issue.Id)
            : nullsLast.ThenByDescending(key).ThenByDescending(issue => issue.Id);
    }

    private IEnumerable<Issue> ByText(ImmutableArray<Issue> issues, Func<Issue, string> key)
        => Direction == Direction.Ascending
            ? issues.OrderBy(key, StringComparer.OrdinalIgnoreCase).ThenBy(issue => issue.Id)
            : issues.OrderByDescending(key, StringComparer.OrdinalIgnoreCase).ThenByDescending(issue => issue.Id);
}
