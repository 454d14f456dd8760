using System.Collections.Immutable;
using GitLabGraph.Sandbox.World.Changes.Planning;
using GitLabGraph.Sandbox.World.Code;
using GitLabGraph.Sandbox.World.People;
using GitLabGraph.Sandbox.World.Sight;

namespace GitLabGraph.Sandbox.World.Changes.Code;

/// <summary>What an edit makes of a merge request.</summary>
internal sealed class MergeRequestRevisions(GitLabWorld world, LabelSet labels)
{
    /// <summary>The merge request with all that the edit gives.</summary>
    public MergeRequest Apply(Viewer viewer, MergeRequest before, MergeRequestEdit edit, DateTimeOffset now)
    {
        var userId = viewer.User!.Id;
        var description = edit.Description.Or(before.Description);
        var after = before with
        {
            Title = edit.Title.Or(before.Title)!.Trim(),
            Description = description,
            ClosesIssueIds = edit.Description.IsGiven
                ? ClosingPattern.Find(world, world.Projects.Get(before.ProjectId), description)
                : before.ClosesIssueIds,
            TargetBranch = edit.TargetBranch.Or(before.TargetBranch),
            AssigneeIds = edit.AssigneeIds.IsGiven ? Assignable(edit.AssigneeIds.Value) : before.AssigneeIds,
            Reviewers = edit.ReviewerIds.IsGiven
                ? ReviewersAfter(before, edit.ReviewerIds.Value, now)
                : before.Reviewers,
            LabelIds = labels.After(viewer, Place.OfProject(before.ProjectId), before.LabelIds, edit.Labels),
            MilestoneId = edit.MilestoneId.Or(before.MilestoneId),
            RemovesSourceBranch = edit.RemovesSourceBranch.Or(before.RemovesSourceBranch),
            IsSquashed = edit.IsSquashed.Or(before.IsSquashed),
            IsDiscussionLocked = edit.IsDiscussionLocked.Or(before.IsDiscussionLocked),
            TimeEstimate = edit.TimeEstimate.Or(before.TimeEstimate),
            SubscriberIds = edit.Subscribe switch
            {
                true => before.SubscriberIds.Add(userId),
                false => before.SubscriberIds.Remove(userId),
                null => before.SubscriberIds,
            },
            UpdatedAt = now,
        };
        return edit.Close switch
        {
            true when after.IsOpen =>
                after with { State = MergeRequestState.Closed, ClosedAt = now, ClosedById = userId },
            false when after.State == MergeRequestState.Closed =>
                after with { State = MergeRequestState.Opened, ClosedAt = null, ClosedById = null },
            _ => after,
        };
    }

    /// <summary>Those who can be assigned or asked for a review.</summary>
    public ImmutableArray<long> Assignable(ImmutableArray<long> userIds)
        => [.. userIds.Distinct().Where(id => world.Users.Find(id) is { State: UserState.Active })];

    private ImmutableArray<Reviewer> ReviewersAfter(
        MergeRequest before, ImmutableArray<long> wanted, DateTimeOffset now)
        => [.. Assignable(wanted).Select(id => before.Reviewers.FirstOrDefault(reviewer => reviewer.UserId == id)
            ?? new Reviewer(id, ReviewState.Unreviewed, now))];
}
