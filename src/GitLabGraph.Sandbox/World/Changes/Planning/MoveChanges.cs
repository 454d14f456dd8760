using GitLabGraph.Sandbox.World.Code;
using GitLabGraph.Sandbox.World.Planning;
using GitLabGraph.Sandbox.World.Sight;

namespace GitLabGraph.Sandbox.World.Changes.Planning;

/// <summary>
/// Moves and clones issues to another project, promotes them to epics, and marks them as duplicates. What the target
/// has under the same title goes along: labels and milestones are matched by title, as GitLab does.
/// </summary>
public sealed class MoveChanges
{
    private readonly WorldChanges _changes;
    private readonly LabelSet _labels;

    internal MoveChanges(WorldChanges changes)
    {
        _changes = changes;
        _labels = new LabelSet(changes);
    }

    private GitLabWorld World => _changes.World;

    /// <summary>The issue goes on in the target with its comments; the old one is closed and tells where to.</summary>
    public Outcome<Issue> Move(Viewer viewer, Issue issue, Project target)
    {
        if (issue.Place == target.Place)
        {
            return new Refusal(RefusalKind.BadRequest, "Cannot move issue to project it originates from!");
        }

        if (!MayTake(viewer, issue, target))
        {
            return new Refusal(RefusalKind.BadRequest, "Cannot move issue due to insufficient permissions!");
        }

        lock (_changes.Gate)
        {
            var now = World.Clock.Tick();
            var userId = viewer.User!.Id;

            // What goes on elsewhere has the times it had; it is GitLab's note about the move that touches it.
            var moved = Copy(issue, target.Place, issue.AuthorId, issue.CreatedAt, issue.UpdatedAt);
            CopyNotes(issue, moved);
            _changes.Issues.CloseFor(issue.Id, closed => closed with { MovedToId = moved.Id }, userId, now);
            Trace(moved, issue, userId, now, "moved", "moved from");
            Trace(issue, moved, userId, now, "moved", "moved to");
            _changes.Issues.Touch(moved.Id, now);
            return World.Issues.Get(moved.Id);
        }
    }

    /// <summary>A second issue by the viewer; the first one stays as it is.</summary>
    public Outcome<Issue> Clone(Viewer viewer, Issue issue, Project target, bool withNotes)
    {
        if (!MayTake(viewer, issue, target))
        {
            return new Refusal(RefusalKind.BadRequest, "Cannot clone issue due to insufficient permissions!");
        }

        lock (_changes.Gate)
        {
            var now = World.Clock.Tick();
            var userId = viewer.User!.Id;
            var cloned = Copy(issue, target.Place, userId, now, now);
            if (withNotes)
            {
                CopyNotes(issue, cloned);
            }

            Trace(cloned, issue, userId, now, "cloned", "cloned from");
            Trace(issue, cloned, userId, now, "cloned", "cloned to");
            return cloned;
        }
    }

    /// <summary>The issue goes on as an epic of its project's group, with its comments; it is closed itself.</summary>
    public Outcome<Issue> Promote(Viewer viewer, Issue issue)
    {
        if (issue is not { Type: IssueType.Issue, Place.ProjectId: { } projectId }
            || World.Projects.Get(projectId).GroupId is not { } groupId
            || !viewer.CanPlanIn(issue.Place) || !viewer.CanCreateEpicIn(World.Groups.Get(groupId)))
        {
            return new Refusal(RefusalKind.BadRequest, "Cannot promote issue due to insufficient permissions.");
        }

        lock (_changes.Gate)
        {
            var now = World.Clock.Tick();
            var userId = viewer.User!.Id;
            var epic = World.Issues.Put(
                Copy(issue, Place.OfGroup(groupId), userId, now, now) with { Type = IssueType.Epic });
            CopyNotes(issue, epic);
            _changes.Issues.CloseFor(issue.Id, closed => closed with { PromotedToId = epic.Id }, userId, now);
            Trace(epic, issue, userId, now, "moved", "promoted from issue");
            Trace(issue, epic, userId, now, "moved", "promoted to epic");
            return epic;
        }
    }

    /// <summary>Closes the issue in favour of another that says the same.</summary>
    public Outcome<Issue> MarkAsDuplicate(Viewer viewer, Issue issue, Issue other)
    {
        if (issue.Id == other.Id || !viewer.CanPlanIn(issue.Place))
        {
            return new Refusal(RefusalKind.BadRequest, "Cannot mark the issue as a duplicate.");
        }

        lock (_changes.Gate)
        {
            var now = World.Clock.Tick();
            var userId = viewer.User!.Id;
            _changes.Issues.CloseFor(issue.Id, closed => closed with { DuplicatedToId = other.Id }, userId, now);
            Trace(issue, other, userId, now, "duplicate", "marked this issue as a duplicate of");
            return World.Issues.Get(issue.Id);
        }
    }

    private static bool MayTake(Viewer viewer, Issue issue, Project target)
        => issue.Place.ProjectId is not null && viewer.CanPlanIn(issue.Place)
            && viewer.CanPlanIn(target.Place) && viewer.CanCreateIssueIn(target);

    private Issue Copy(
        Issue issue, Place place, long authorId, DateTimeOffset createdAt, DateTimeOffset updatedAt)
    {
        var iid = _changes.Issues.NextIid(place);
        var labels = issue.LabelIds
            .Select(id => _labels.Find(place, World.Labels.Get(id).Title)?.Id)
            .OfType<long>();
        return World.Issues.Put(issue with
        {
            Id = World.Issues.NextId(),
            Iid = iid,
            Place = place,
            AuthorId = authorId,
            LabelIds = [.. labels],
            MilestoneId = issue.MilestoneId is { } milestone ? SameMilestone(place, milestone) : null,
            MovedToId = null,
            DuplicatedToId = null,
            CreatedAt = createdAt,
            UpdatedAt = updatedAt,
            RelativePosition = iid * 513,
            LockVersion = 0,
        });
    }

    private long? SameMilestone(Place place, long milestoneId)
    {
        var title = World.Milestones.Get(milestoneId).Title;
        return World.WithAncestors(place)
            .SelectMany(above => World.Milestones.Of(above))
            .FirstOrDefault(milestone => milestone.Title == title)?.Id;
    }

    private void CopyNotes(Issue from, Issue to)
    {
        foreach (var thread in World.ThreadsOf(from.AsTarget))
        {
            string? discussionId = null;
            foreach (var note in thread.Notes)
            {
                var id = World.Notes.NextId();
                discussionId ??= Traces.DiscussionId(id);
                World.Notes.Put(note with { Id = id, Target = to.AsTarget, DiscussionId = discussionId });
            }
        }
    }

    private void Trace(Issue on, Issue other, long userId, DateTimeOffset now, string action, string words)
        => _changes.Traces.SystemNote(
            on.AsTarget,
            userId,
            now,
            action,
            $"{words} {World.PathOf(other.Place)}{(other.Type == IssueType.Epic ? '&' : '#')}{other.Iid}");
}
