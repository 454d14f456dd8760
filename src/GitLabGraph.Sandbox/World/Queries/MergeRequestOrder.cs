using GitLabGraph.Sandbox.World.Code;

namespace GitLabGraph.Sandbox.World.Queries;

public readonly record struct MergeRequestOrder(MergeRequestSort Sort, Direction Direction)
{
    /// <summary>GitLab's default: newest first.</summary>
    public static MergeRequestOrder Default { get; } = new(MergeRequestSort.CreatedAt, Direction.Descending);

    internal IEnumerable<MergeRequest> Apply(GitLabWorld world, IEnumerable<MergeRequest> requests)
    {
        if (Sort == MergeRequestSort.Title)
        {
            return Direction == Direction.Ascending
                ? requests.OrderBy(request => request.Title, StringComparer.OrdinalIgnoreCase)
                    .ThenBy(request => request.Id)
                : requests.OrderByDescending(request => request.Title, StringComparer.OrdinalIgnoreCase)
                    .ThenByDescending(request => request.Id);
        }

        var key = Key(world);
        var nullsLast = requests.OrderBy(request => key(request) is null);
        return Direction == Direction.Ascending
            ? nullsLast.ThenBy(key).ThenBy(request => request.Id)
            : nullsLast.ThenByDescending(key).ThenByDescending(request => request.Id);
    }

    /// <summary>What a merge request is ordered by, of every order but the one by title.</summary>
    internal Func<MergeRequest, long?> Key(GitLabWorld world) => Sort switch
    {
        MergeRequestSort.UpdatedAt => request => request.UpdatedAt.UtcTicks,
        MergeRequestSort.MergedAt => request => request.MergedAt?.UtcTicks,
        MergeRequestSort.ClosedAt => request => request.ClosedAt?.UtcTicks,
        MergeRequestSort.MilestoneDue => request => request.MilestoneId is { } id
            ? world.Milestones.Find(id)?.DueDate?.DayNumber
            : null,
        MergeRequestSort.LabelPriority =>
            request => request.LabelIds.Select(id => world.Labels.Find(id)?.Priority).Min(),
        MergeRequestSort.Popularity => request => world.AwardCountOf(request.AsTarget, "thumbsup"),
        _ => request => request.CreatedAt.UtcTicks,
    };
}
