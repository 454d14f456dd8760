using System.Collections.Immutable;
using GitLabGraph.Sandbox.World.People;
using GitLabGraph.Sandbox.World.Planning;
using GitLabGraph.Sandbox.World.Sight;

namespace GitLabGraph.Sandbox.World.Changes.Planning;

/// <summary>What an edit makes of an issue.</summary>
internal sealed class IssueRevisions(GitLabWorld world, LabelSet labels, IssueStates states)
{
    /// <summary>The issue with all that the edit gives.</summary>
    public Issue Apply(Viewer viewer, Issue before, IssueEdit edit, DateTimeOffset now)
    {
        var user = viewer.User!;
        var description = edit.Description.Or(before.Description);
        var edited = description != before.Description || edit.Title.Changes(before.Title);
        var after = before with
        {
            Title = edit.Title.Or(before.Title)!.Trim(),
            Description = description,
            Type = edit.Type.Or(before.Type),
            IsConfidential = edit.IsConfidential.Or(before.IsConfidential),
            IsDiscussionLocked = edit.IsDiscussionLocked.Or(before.IsDiscussionLocked),
            AssigneeIds = edit.AssigneeIds.IsGiven
                ? Same(before.AssigneeIds, Assignable(edit.AssigneeIds.Value))
                : before.AssigneeIds,
            LabelIds = Same(before.LabelIds, labels.After(viewer, before.Place, before.LabelIds, edit.Labels)),
            MilestoneId = edit.MilestoneId.Or(before.MilestoneId),
            ParentId = edit.ParentId.Or(before.ParentId),
            StatusId = edit.StatusId.Or(before.StatusId),
            StartDate = edit.StartDate.Or(before.StartDate),
            DueDate = edit.DueDate.Or(before.DueDate),
            Weight = edit.Weight.Or(before.Weight),
            HealthStatus = edit.HealthStatus.Or(before.HealthStatus),
            Severity = edit.Severity.Or(before.Severity),
            TimeEstimate = edit.TimeEstimate.Or(before.TimeEstimate),
            SubscriberIds = edit.Subscribe switch
            {
                true => before.SubscriberIds.Add(user.Id),
                false => before.SubscriberIds.Remove(user.Id),
                null => before.SubscriberIds,
            },
            LastEditedAt = edited ? now : before.LastEditedAt,
            LastEditedById = edited ? user.Id : before.LastEditedById,
        };
        return states.After(after, before, edit, user.Id, now);
    }

    /// <summary>Free and CE keep one assignee and drop the rest without a word.</summary>
    public ImmutableArray<long> Assignable(ImmutableArray<long> userIds)
    {
        var known = userIds.Distinct().Where(id => world.Users.Find(id) is { State: UserState.Active });
        return world.Options.IsEnterprise ? [.. known] : [.. known.Take(1)];
    }

    /// <summary>
    /// Keeps the array that stands when the content is equal, so that record equality sees no change.
    /// </summary>
    private static ImmutableArray<long> Same(ImmutableArray<long> before, ImmutableArray<long> after)
        => before.SequenceEqual(after) ? before : after;
}
