using System.Globalization;
using GitLabGraph.Sandbox.World.Planning;

namespace GitLabGraph.Sandbox.World.Changes.Planning;

/// <summary>The system notes and events that GitLab writes when an issue changes, in its words.</summary>
internal sealed class IssueTraces(WorldChanges changes, LabelSet labels)
{
    public void Created(Issue issue, long userId, DateTimeOffset at)
    {
        Assignees(issue.AsTarget, [], issue.AssigneeIds, userId, at);
        labels.Trace(issue.AsTarget, userId, at, [], issue.LabelIds);
        Milestone(issue.AsTarget, null, issue.MilestoneId, "opened", userId, at);
    }

    public void Changed(Issue before, Issue after, long userId, DateTimeOffset at)
    {
        void Note(bool happened, string action, string body)
        {
            if (happened)
            {
                changes.Traces.SystemNote(after.AsTarget, userId, at, action, body);
            }
        }

        Note(before.Title != after.Title, "title", $"changed title from **{before.Title}** to **{after.Title}**");
        Note(before.Description != after.Description, "description", "changed the description");
        Note(before.Type != after.Type, "issue_type", $"changed type from {Word(before.Type)} to {Word(after.Type)}");
        Assignees(after.AsTarget, before.AssigneeIds, after.AssigneeIds, userId, at);
        labels.Trace(after.AsTarget, userId, at, before.LabelIds, after.LabelIds);
        Milestone(
            after.AsTarget, before.MilestoneId, after.MilestoneId, after.IsOpen ? "opened" : "closed", userId, at);
        Note(before.DueDate != after.DueDate, "due_date", Day("due date", after.DueDate));
        Note(before.StartDate != after.StartDate, "start_date", Day("start date", after.StartDate));
        Note(
            before.Weight != after.Weight,
            "weight",
            after.Weight is null ? "removed the weight" : $"set weight to **{after.Weight}**");
        Note(before.HealthStatus != after.HealthStatus, "health_status", "changed health status");
        Note(before.TimeEstimate != after.TimeEstimate, "time_tracking", Estimate(after));
        Note(
            before.ParentId != after.ParentId,
            "relate_to_parent",
            after.ParentId is null ? "removed the parent" : "added the parent");
        Note(before.IsConfidential != after.IsConfidential, after.IsConfidential ? "confidential" : "visible",
            after.IsConfidential ? "made the issue confidential" : "made the issue visible to everyone");
        Note(
            (before.IsDiscussionLocked ?? false) != (after.IsDiscussionLocked ?? false),
            after.IsDiscussionLocked == true ? "locked" : "unlocked",
            
            $"{(after.IsDiscussionLocked == true ? "locked" : "unlocked")} the discussion in this issue");
        Note(
            before.StatusId != after.StatusId && before.State == after.State && after.StatusId is not null,
            "work_item_status",
            
            $"set status to **{changes.World.Statuses.Find(after.StatusId ?? 0)?.Name}**");
        if (before.State != after.State)
        {
            changes.Traces.State(after.AsTarget, userId, at, after.IsOpen ? "reopened" : "closed");
        }
    }

    public void Assignees(
        Target target, IEnumerable<long> before, IEnumerable<long> after, long userId, DateTimeOffset at)
    {
        var added = after.Except(before).Select(Mention).ToArray();
        var removed = before.Except(after).Select(Mention).ToArray();
        string[] parts = [
            added.Length == 0 ? "" : $"assigned to {string.Join(' ', added)}",
            removed.Length == 0 ? "" : $"unassigned {string.Join(' ', removed)}"];
        if (added.Length + removed.Length > 0)
        {
            changes.Traces
                .SystemNote(target, userId, at, "assignee", string.Join(" and ", parts.Where(part => part.Length > 0)));
        }
    }

    public void Milestone(Target target, long? before, long? after, string state, long userId, DateTimeOffset at)
    {
        if (before == after)
        {
            return;
        }

        if (before is { } left)
        {
            changes.Traces.Milestone(target, userId, at, left, isAdded: false, state);
        }

        if (after is { } entered)
        {
            changes.Traces.Milestone(target, userId, at, entered, isAdded: true, state);
        }

        var title = after is { } id ? changes.World.Milestones.Find(id)?.Title : null;
        changes.Traces.SystemNote(
            target,
            userId,
            at,
            "milestone",
            title is null ? "removed milestone" : $"changed milestone to %\"{title}\"");
    }

    private static string Word(IssueType type) => type.ToString().ToLowerInvariant();

    private static string Day(string what, DateOnly? day) => day is null
        ? $"removed {what}"
        : string.Create(CultureInfo.InvariantCulture, $"changed {what} to {day:MMMM d, yyyy}");

    private static string Estimate(Issue issue)
        => issue.TimeEstimate == 0
            ? "removed time estimate"
            : $"changed time estimate to {Durations.Write(issue.TimeEstimate)}";

    private string Mention(long userId) => $"@{changes.World.Users.Find(userId)?.Username ?? "ghost"}";
}
