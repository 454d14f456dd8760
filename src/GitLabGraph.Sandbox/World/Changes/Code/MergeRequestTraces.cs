using GitLabGraph.Sandbox.World.Changes.Planning;
using GitLabGraph.Sandbox.World.Code;

namespace GitLabGraph.Sandbox.World.Changes.Code;

/// <summary>The system notes and events that GitLab writes when a merge request changes, in its words.</summary>
internal sealed class MergeRequestTraces(WorldChanges changes, LabelSet labels)
{
    // Of assignees and milestones both kinds of item are told alike.
    private readonly IssueTraces _planning = new(changes, labels);

    public void Created(MergeRequest request, long userId, DateTimeOffset at)
    {
        _planning.Assignees(request.AsTarget, [], request.AssigneeIds, userId, at);
        labels.Trace(request.AsTarget, userId, at, [], request.LabelIds);
    }

    public void Changed(MergeRequest before, MergeRequest after, long userId, DateTimeOffset now)
    {
        if (before.Title != after.Title)
        {
            changes.Traces.SystemNote(
                after.AsTarget, userId, now, "title", $"changed title from **{before.Title}** to **{after.Title}**");
        }

        if (before.Description != after.Description)
        {
            changes.Traces.SystemNote(after.AsTarget, userId, now, "description", "changed the description");
        }

        if (before.TargetBranch != after.TargetBranch)
        {
            changes.Traces.SystemNote(
                after.AsTarget,
                userId,
                now,
                "branch",
                $"changed target branch from `{before.TargetBranch}` to `{after.TargetBranch}`");
        }

        _planning.Assignees(after.AsTarget, before.AssigneeIds, after.AssigneeIds, userId, now);
        labels.Trace(after.AsTarget, userId, now, before.LabelIds, after.LabelIds);
        _planning.Milestone(
            after.AsTarget, before.MilestoneId, after.MilestoneId, after.IsOpen ? "opened" : "closed", userId, now);
        if (before.State != after.State)
        {
            changes.Traces.State(after.AsTarget, userId, now, after.IsOpen ? "reopened" : "closed");
        }
    }
}
