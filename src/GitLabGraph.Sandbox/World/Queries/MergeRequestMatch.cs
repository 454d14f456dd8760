using System.Collections.Immutable;
using GitLabGraph.Sandbox.World.Code;
using GitLabGraph.Sandbox.World.Sight;

namespace GitLabGraph.Sandbox.World.Queries;

/// <summary>Compiles a merge request filter into one test.</summary>
internal static class MergeRequestMatch
{
    public static Func<MergeRequest, bool> For(Viewer viewer, MergeRequestFilter filter)
    {
        List<Func<MergeRequest, bool>> tests = [];
        AddPlain(tests, filter);
        AddTimes(tests, filter);
        AddPeople(tests, viewer.World, filter);
        AddLabelsAndMilestone(tests, viewer.World, filter);
        AddExclusion(tests, viewer.World, filter.Not);
        AddDeployments(tests, viewer.World, filter);
        tests.AddFor(filter.ReactionEmoji, (request, emoji) => viewer.World.Awards.Of(request.AsTarget)
            .Any(award => award.Name == emoji && award.UserId == viewer.User?.Id));
        return request => tests.TrueForAll(test => test(request));
    }

    private static void AddPlain(List<Func<MergeRequest, bool>> tests, MergeRequestFilter filter)
    {
        tests.AddFor(filter.State, (request, state) => request.State == state);
        tests.AddFor(filter.IsDraft, (request, draft) => request.IsDraft == draft);
        tests.AddFor(filter.Iids, (request, iids) => iids.Contains(request.Iid));
        tests.AddFor(filter.SourceBranches, (request, branches) => branches.Contains(request.SourceBranch));
        tests.AddFor(filter.TargetBranches, (request, branches) => branches.Contains(request.TargetBranch));
        tests.AddFor(filter.SourceProjectId, (request, project) => request.SourceProjectId == project);
        tests.AddFor(filter.Search?.OfMergeRequests(), (request, finds) => finds(request.Title, request.Description));
    }

    private static void AddTimes(List<Func<MergeRequest, bool>> tests, MergeRequestFilter filter)
    {
        tests.AddFor(filter.CreatedAfter, (request, moment) => request.CreatedAt >= moment);
        tests.AddFor(filter.CreatedBefore, (request, moment) => request.CreatedAt <= moment);
        tests.AddFor(filter.UpdatedAfter, (request, moment) => request.UpdatedAt >= moment);
        tests.AddFor(filter.UpdatedBefore, (request, moment) => request.UpdatedAt <= moment);
        tests.AddFor(filter.MergedAfter, (request, moment) => request.MergedAt >= moment);
        tests.AddFor(filter.MergedBefore, (request, moment) => request.MergedAt <= moment);
        tests.AddFor(filter.ClosedAfter, (request, moment) => request.ClosedAt >= moment);
        tests.AddFor(filter.ClosedBefore, (request, moment) => request.ClosedAt <= moment);
    }

    private static void AddPeople(List<Func<MergeRequest, bool>> tests, GitLabWorld world, MergeRequestFilter filter)
    {
        tests.AddFor(filter.AuthorId, (request, author) => request.AuthorId == author);
        tests.AddFor(IdOf(world, filter.AuthorUsername), (request, author) => request.AuthorId == author);
        tests.AddFor(filter.AssigneeId, (request, assignee) => request.AssigneeIds.Contains(assignee));
        tests.AddFor(
            IdsOf(world, filter.AssigneeUsernames), (request, ids) => request.AssigneeIds.Any(id => ids.Contains(id)));
        tests
            .AddFor(filter.Assignee, (request, wildcard) => request.AssigneeIds.IsEmpty == (wildcard == Wildcard.None));
        tests.AddFor(filter.ReviewerId, (request, reviewer) => request.Reviewers.Any(row => row.UserId == reviewer));
        tests.AddFor(
            IdOf(world, filter.ReviewerUsername), (request, id) => request.Reviewers.Any(row => row.UserId == id));
        tests.AddFor(filter.Reviewer, (request, wildcard) => request.Reviewers.IsEmpty == (wildcard == Wildcard.None));
        tests.AddFor(
            IdsOf(world, filter.ApprovedBy),
            (request, ids) => ids.All(id => request.Approvals.Any(row => row.UserId == id)));
        tests.AddFor(IdOf(world, filter.MergedBy), (request, id) => request.MergedById == id);
    }

    private static void AddLabelsAndMilestone(
        List<Func<MergeRequest, bool>> tests, GitLabWorld world, MergeRequestFilter filter)
    {
        tests.AddFor(filter.Label, (request, wildcard) => request.LabelIds.IsEmpty == (wildcard == Wildcard.None));
        tests.AddFor(filter.LabelNames, (request, titles) => titles.All(title => Carries(world, request, title)));
        tests.AddFor(
            filter.Milestone, (request, wildcard) => request.MilestoneId is null == (wildcard == Wildcard.None));
        tests.AddFor(filter.MilestoneTitle, (request, title) => IsDueIn(world, request, title));
    }

    private static void AddDeployments(
        List<Func<MergeRequest, bool>> tests, GitLabWorld world, MergeRequestFilter filter)
    {
        if (filter is { DeploymentId: null, DeployedTo: null, DeployedAfter: null, DeployedBefore: null })
        {
            return;
        }

        var brought = world.Deployments.All
            .Where(row => (filter.DeploymentId is null || row.Id == filter.DeploymentId)
                && (filter.DeployedTo is null || world.Environments.Get(row.EnvironmentId).Name == filter.DeployedTo)
                && (filter.DeployedAfter is null || row.FinishedAt > filter.DeployedAfter)
                && (filter.DeployedBefore is null || row.FinishedAt < filter.DeployedBefore))
            .SelectMany(row => row.MergeRequestIds)
            .ToHashSet();
        tests.Add(request => brought.Contains(request.Id));
    }

    private static void AddExclusion(
        List<Func<MergeRequest, bool>> tests, GitLabWorld world, MergeRequestExclusion? not)
    {
        tests.AddFor(not?.LabelNames, (request, titles) => !titles.Any(title => Carries(world, request, title)));
        tests.AddFor(
            IdsOf(world, not?.AssigneeUsernames), (request, ids) => !request.AssigneeIds.Any(id => ids.Contains(id)));
        tests.AddFor(IdOf(world, not?.AuthorUsername), (request, id) => request.AuthorId != id);
        tests.AddFor(
            IdOf(world, not?.ReviewerUsername), (request, id) => request.Reviewers.All(row => row.UserId != id));
        tests.AddFor(not?.MilestoneTitles, (request, titles) => !titles.Any(title => IsDueIn(world, request, title)));
        tests.AddFor(not?.SourceBranches, (request, branches) => !branches.Contains(request.SourceBranch));
        tests.AddFor(not?.TargetBranches, (request, branches) => !branches.Contains(request.TargetBranch));
    }

    private static bool Carries(GitLabWorld world, MergeRequest request, string title)
        => request.LabelIds.Any(id => world.Labels.Find(id)?.Title == title);

    private static bool IsDueIn(GitLabWorld world, MergeRequest request, string title)
        => request.MilestoneId is { } id
            && string.Equals(world.Milestones.Find(id)?.Title, title, StringComparison.OrdinalIgnoreCase);

    /// <summary>An unknown name becomes an id that nobody has, so that it matches nothing.</summary>
    private static long? IdOf(GitLabWorld world, string? username)
        => username is null ? null : world.FindUser(username)?.Id ?? -1;

    private static HashSet<long>? IdsOf(GitLabWorld world, ImmutableArray<string>? usernames)
        => usernames?.Select(name => world.FindUser(name)?.Id ?? -1).ToHashSet();
}
