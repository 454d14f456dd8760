using System.Collections.Immutable;
using GitLabGraph.Sandbox.World.Planning;
using GitLabGraph.Sandbox.World.Sight;

namespace GitLabGraph.Sandbox.World.Queries;

/// <summary>Compiles a filter into one test; names are looked up once, not per issue.</summary>
internal static class IssueMatch
{
    public static Func<Issue, bool> For(Viewer viewer, IssueFilter filter)
    {
        List<Func<Issue, bool>> tests = [];
        AddPlain(tests, filter);
        AddTimes(tests, filter);
        AddPeople(tests, viewer.World, filter);
        AddLabels(tests, viewer.World, filter);
        AddMilestones(tests, viewer.World, filter);
        AddReaction(tests, viewer, filter);
        AddExclusion(tests, viewer.World, filter.Not);
        AddUnion(tests, viewer.World, filter.Or);
        return issue => tests.TrueForAll(test => test(issue));
    }

    private static void AddPlain(List<Func<Issue, bool>> tests, IssueFilter filter)
    {
        tests.AddFor(filter.State, (issue, state) => issue.State == state);
        tests.AddFor(filter.IsConfidential, (issue, confidential) => issue.IsConfidential == confidential);
        tests.AddFor(filter.Types, (issue, types) => types.Contains(issue.Type));
        tests.AddFor(filter.Ids?.ToHashSet(), (issue, ids) => ids.Contains(issue.Id));
        tests.AddFor(filter.Iids?.ToHashSet(), (issue, iids) => iids.Contains(issue.Iid));
        tests.AddFor(filter.ParentIds, (issue, parents) => issue.ParentId is { } parent && parents.Contains(parent));
        tests.AddFor(filter.StatusIds, (issue, statuses) => issue.StatusId is { } status && statuses.Contains(status));
        tests.AddFor(filter.Weight, (issue, weight) => issue.Weight == weight);
        tests.AddFor(filter.WeightWildcard, (issue, wildcard) => issue.Weight is null == (wildcard == Wildcard.None));
        tests.AddFor(filter.HealthStatus, (issue, health) => issue.HealthStatus == health);
        tests.AddFor(filter.Search?.OfIssues(), (issue, finds) => finds(issue.Title, issue.Description));
    }

    private static void AddTimes(List<Func<Issue, bool>> tests, IssueFilter filter)
    {
        tests.AddFor(filter.CreatedAfter, (issue, moment) => issue.CreatedAt >= moment);
        tests.AddFor(filter.CreatedBefore, (issue, moment) => issue.CreatedAt <= moment);
        tests.AddFor(filter.UpdatedAfter, (issue, moment) => issue.UpdatedAt >= moment);
        tests.AddFor(filter.UpdatedBefore, (issue, moment) => issue.UpdatedAt <= moment);
        tests.AddFor(filter.ClosedAfter, (issue, moment) => issue.ClosedAt >= moment);
        tests.AddFor(filter.ClosedBefore, (issue, moment) => issue.ClosedAt <= moment);
        tests.AddFor(filter.DueAfter, (issue, day) => issue.DueDate >= day);

        // Unlike the moments, the day before which is asked is left out.
        tests.AddFor(filter.DueBefore, (issue, day) => issue.DueDate < day);
    }

    private static void AddPeople(List<Func<Issue, bool>> tests, GitLabWorld world, IssueFilter filter)
    {
        tests.AddFor(filter.AuthorId, (issue, author) => issue.AuthorId == author);
        tests.AddFor(filter.AuthorUsername, (issue, name) => issue.AuthorId == world.FindUser(name)?.Id);
        tests.AddFor(filter.AssigneeId, (issue, assignee) => issue.AssigneeIds.Contains(assignee));
        tests.AddFor(filter.Assignee, (issue, wildcard) => issue.AssigneeIds.IsEmpty == (wildcard == Wildcard.None));
        tests.AddFor(
            IdsOfUsers(world, filter.AssigneeUsernames), (issue, ids) => ids.All(id => issue.AssigneeIds.Contains(id)));
    }

    private static void AddLabels(List<Func<Issue, bool>> tests, GitLabWorld world, IssueFilter filter)
    {
        tests.AddFor(filter.Label, (issue, wildcard) => issue.LabelIds.IsEmpty == (wildcard == Wildcard.None));
        foreach (var title in filter.LabelNames ?? [])
        {
            tests.AddFor(IdsOfLabels(world, [title]), (issue, ids) => issue.LabelIds.Any(ids.Contains));
        }
    }

    private static void AddMilestones(List<Func<Issue, bool>> tests, GitLabWorld world, IssueFilter filter)
    {
        tests.AddFor(filter.Milestone, (issue, wildcard) => issue.MilestoneId is null == (wildcard == Wildcard.None));
        tests.AddFor(
            IdsOfMilestones(world, filter.MilestoneTitles),
            (issue, ids) => issue.MilestoneId is { } id && ids.Contains(id));
    }

    private static void AddReaction(List<Func<Issue, bool>> tests, Viewer viewer, IssueFilter filter)
        => tests.AddFor(filter.ReactionEmoji, (issue, emoji) => viewer.World.Awards.Of(issue.AsTarget)
            .Any(award => award.Name == emoji && award.UserId == viewer.User?.Id));

    private static void AddExclusion(List<Func<Issue, bool>> tests, GitLabWorld world, IssueExclusion? not)
    {
        tests.AddFor(IdsOfLabels(world, not?.LabelNames), (issue, ids) => !issue.LabelIds.Any(ids.Contains));
        tests.AddFor(IdsOfUsers(world, not?.AssigneeUsernames), (issue, ids) => !issue.AssigneeIds.Any(ids.Contains));
        tests.AddFor(IdsOfUsers(world, not?.AuthorUsernames), (issue, ids) => !ids.Contains(issue.AuthorId));
        tests.AddFor(
            IdsOfMilestones(world, not?.MilestoneTitles),
            (issue, ids) => issue.MilestoneId is not { } id || !ids.Contains(id));
        tests.AddFor(not?.Iids, (issue, iids) => !iids.Contains(issue.Iid));
        tests.AddFor(not?.Types, (issue, types) => !types.Contains(issue.Type));
    }

    private static void AddUnion(List<Func<Issue, bool>> tests, GitLabWorld world, IssueUnion? or)
    {
        tests.AddFor(IdsOfLabels(world, or?.LabelNames), (issue, ids) => issue.LabelIds.Any(ids.Contains));
        tests.AddFor(IdsOfUsers(world, or?.AssigneeUsernames), (issue, ids) => issue.AssigneeIds.Any(ids.Contains));
        tests.AddFor(IdsOfUsers(world, or?.AuthorUsernames), (issue, ids) => ids.Contains(issue.AuthorId));
    }

    /// <summary>An unknown name stays in the set as an id that nobody has, so that it matches nothing.</summary>
    private static HashSet<long>? IdsOfUsers(GitLabWorld world, ImmutableArray<string>? names)
        => names?.Select(name => world.FindUser(name)?.Id ?? -1).ToHashSet();

    private static HashSet<long>? IdsOfLabels(GitLabWorld world, ImmutableArray<string>? titles)
        => titles is { } some
            ? world.Labels.All.Where(label => some.Contains(label.Title, StringComparer.Ordinal))
                .Select(label => label.Id).ToHashSet()
            : null;

    private static HashSet<long>? IdsOfMilestones(GitLabWorld world, ImmutableArray<string>? titles)
        => titles is { } some
            ? world.Milestones.All.Where(milestone => some.Contains(milestone.Title, StringComparer.OrdinalIgnoreCase))
                .Select(milestone => milestone.Id).ToHashSet()
            : null;
}
