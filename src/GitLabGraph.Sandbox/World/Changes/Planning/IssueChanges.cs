using System.Collections.Immutable;
using GitLabGraph.Sandbox.World.People;
using GitLabGraph.Sandbox.World.Planning;
using GitLabGraph.Sandbox.World.Sight;

namespace GitLabGraph.Sandbox.World.Changes.Planning;

/// <summary>Creates, changes and deletes issues and other work items.</summary>
public sealed class IssueChanges
{
    private readonly WorldChanges _changes;
    private readonly IssueTraces _traces;
    private readonly LabelSet _labels;

    internal IssueChanges(WorldChanges changes)
    {
        _changes = changes;
        _labels = new LabelSet(changes);
        _traces = new IssueTraces(changes, _labels);
    }

    private GitLabWorld World => _changes.World;

    public Outcome<Issue> Create(Viewer viewer, Place place, IssueDraft draft)
    {
        if (Refuse(viewer, place, draft) is { } refusal)
        {
            return refusal;
        }

        lock (_changes.Gate)
        {
            var author = viewer.User!;
            var mayDate = viewer.CanOwn(place);
            var now = World.Clock.Tick();
            var plans = viewer.CanPlanIn(place);
            var labels = plans
                ? _labels.Apply([], [.. draft.LabelIds, .. _labels.IdsOf(viewer, place, draft.LabelTitles)], [])
                : [];
            var iid = mayDate
                && draft.Iid is { } wanted
                && World.FindIssue(place, wanted) is null ? Chosen(place, wanted) : NextIid(place);
            var createdAt = mayDate && draft.CreatedAt is { } past ? past : now;
            var issue = World.Issues.Put(new Issue
            {
                Id = World.Issues.NextId(),
                Iid = iid,
                Place = place,
                Type = draft.Type,
                Title = draft.Title!.Trim(),
                Description = draft.Description,
                IsConfidential = draft.IsConfidential,
                IsDiscussionLocked = draft.IsDiscussionLocked,
                AuthorId = author.Id,
                AssigneeIds = plans ? Assignable(draft.AssigneeIds) : [],
                LabelIds = labels,
                MilestoneId = plans ? draft.MilestoneId : null,
                ParentId = plans ? draft.ParentId : null,
                StatusId = draft.StatusId ?? DefaultStatus(place, isOpen: true),
                StartDate = draft.StartDate,
                DueDate = draft.DueDate,
                Weight = World.Options.IsEnterprise ? draft.Weight : null,
                HealthStatus = World.Options.IsEnterprise ? draft.HealthStatus : null,
                CreatedAt = createdAt,
                UpdatedAt = createdAt,
                RelativePosition = iid * 513,
                SubscriberIds = [author.Id],
            });
            _traces.Created(issue, author.Id, createdAt);
            return issue;
        }
    }

    public Outcome<Issue> Update(Viewer viewer, Issue issue, IssueEdit edit)
    {
        if (!viewer.CanUpdate(issue) || (edit.PlansAhead && !viewer.CanPlanIn(issue.Place)))
        {
            return Refusal.Forbidden();
        }

        lock (_changes.Gate)
        {
            var before = World.Issues.Get(issue.Id);
            if (RefuseTitle(edit.Title.Or(before.Title)) is { } refusal)
            {
                return refusal;
            }

            var now = World.Clock.Tick();
            var after = Apply(viewer, before, edit, now);
            if (after == before)
            {
                return before;
            }

            World.Issues.Put(
                after = after with
                { UpdatedAt = now, UpdatedById = viewer.User!.Id, LockVersion = before.LockVersion + 1 });
            _traces.Changed(before, after, viewer.User.Id, now);
            return after;
        }
    }

    /// <summary>Anybody who sees an issue may follow it; that does not touch it.</summary>
    public Outcome<Issue> Subscribe(Viewer viewer, Issue issue, bool isWanted)
    {
        if (viewer.User is null || !viewer.CanSee(issue))
        {
            return Refusal.Forbidden();
        }

        lock (_changes.Gate)
        {
            var before = World.Issues.Get(issue.Id);
            var subscribers = isWanted
                ? before.SubscriberIds.Add(viewer.User.Id)
                : before.SubscriberIds.Remove(viewer.User.Id);
            return World.Issues.Put(before with { SubscriberIds = subscribers });
        }
    }

    public Refusal? Delete(Viewer viewer, Issue issue)
    {
        if (!viewer.CanDelete(issue))
        {
            return Refusal.Forbidden();
        }

        lock (_changes.Gate)
        {
            foreach (var link in World.LinksOf(issue.Id))
            {
                World.IssueLinks.Remove(link.Link.Id);
            }

            foreach (var note in World.Notes.Of(issue.AsTarget))
            {
                World.Notes.Remove(note.Id);
            }

            World.Issues.Remove(issue.Id);
            return null;
        }
    }

    /// <summary>Closes as a merge does: by somebody who need not have rights on the issue itself.</summary>
    internal void CloseBy(Issue issue, long userId, long mergeRequestId, DateTimeOffset now)
    {
        var closed = World.Issues.Put(Closed(issue, userId, now) with { UpdatedAt = now });
        _changes.Traces.State(closed.AsTarget, userId, now, "closed", mergeRequestId);
    }

    /// <summary>What is left of an issue that goes on elsewhere.</summary>
    internal void CloseAsMoved(long issueId, long movedToId, long userId, DateTimeOffset now)
    {
        var issue = World.Issues.Get(issueId);
        if (issue.IsOpen)
        {
            issue = Closed(issue, userId, now);
            _changes.Traces.State(issue.AsTarget, userId, now, "closed");
        }

        World.Issues.Put(issue with { MovedToId = movedToId, UpdatedAt = now });
    }

    /// <summary>A touch from outside, such as a new comment or link.</summary>
    internal void Touch(long issueId, DateTimeOffset now)
    {
        if (World.Issues.Find(issueId) is { } issue && WorldChanges.IsTouchedBy(now, issue.UpdatedAt))
        {
            World.Issues.Put(issue with { UpdatedAt = now });
        }
    }

    internal int NextIid(Place place) => _changes.Numbers.Next("issue", place, () => Iids(place));

    private IEnumerable<int> Iids(Place place) => World.Issues.Of(place).Select(issue => issue.Iid);

    private int Chosen(Place place, int iid)
    {
        _changes.Numbers.Take("issue", place, iid, () => Iids(place));
        return iid;
    }

    private static Refusal? RefuseTitle(string? title) => title switch
    {
        null or "" => Refusal.Blank("title"),
        _ when title.Trim().Length == 0 => Refusal.Blank("title"),
        { Length: > 255 } => Refusal.Invalid("title", "is too long (maximum is 255 characters)"),
        _ => null,
    };

    private static Refusal? Refuse(Viewer viewer, Place place, IssueDraft draft)
    {
        var allowed = place.Kind == PlaceKind.Group
            ? viewer.World.Groups.Find(place.Id) is { } group && viewer.CanCreateEpicIn(group)
            : viewer.World.Projects.Find(place.Id) is { } project && viewer.CanCreateIssueIn(project);
        return allowed ? RefuseTitle(draft.Title) : Refusal.Forbidden();
    }

    private Issue Apply(Viewer viewer, Issue before, IssueEdit edit, DateTimeOffset now)
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
            LabelIds = Same(before.LabelIds, LabelsAfter(viewer, before, edit)),
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
        return WithState(after, before, edit, user.Id, now);
    }

    /// <summary>
    /// A status of category done closes, one of to do reopens; closing sets the status that stands for it.
    /// </summary>
    private Issue WithState(Issue after, Issue before, IssueEdit edit, long userId, DateTimeOffset now)
    {
        if (edit.StatusId.Changes(before.StatusId) && after.StatusId is { } id)
        {
            var closes = World.Statuses.Get(id).ClosesItem;
            if (closes == before.IsOpen)
            {
                after = closes
                    ? Closed(after, userId, now) with { StatusId = id }
                    : Reopened(after) with { StatusId = id };
            }
        }

        return edit.Close switch
        {
            true when after.IsOpen => Closed(after, userId, now),
            false when !after.IsOpen => Reopened(after),
            _ => after,
        };
    }

    private Issue Closed(Issue issue, long userId, DateTimeOffset now) => issue with
    {
        State = IssueState.Closed,
        ClosedAt = now,
        ClosedById = userId,
        StatusId = DefaultStatus(issue.Place, isOpen: false),
    };

    private Issue Reopened(Issue issue) => issue with
    {
        State = IssueState.Opened,
        ClosedAt = null,
        ClosedById = null,
        StatusId = DefaultStatus(issue.Place, isOpen: true),
    };

    private long? DefaultStatus(Place place, bool isOpen) => World.StatusesFor(place)
        .FirstOrDefault(status => isOpen ? status.IsDefaultOpen : status.IsDefaultClosed)?.Id;

    private ImmutableArray<long> LabelsAfter(Viewer viewer, Issue before, IssueEdit edit)
    {
        var kept = edit.LabelIds is null && edit.LabelTitles is null
            ? before.LabelIds
            : _labels.Apply(
                [], [.. edit.LabelIds ?? [], .. _labels.IdsOf(viewer, before.Place, edit.LabelTitles ?? [])], []);
        var removed = edit.RemoveLabelTitles.Select(title => _labels.Find(before.Place, title)?.Id ?? 0);
        return _labels.Apply(
            kept,
            [.. edit.AddLabelIds, .. _labels.IdsOf(viewer, before.Place, edit.AddLabelTitles)],
            [.. edit.RemoveLabelIds, .. removed]);
    }

    /// <summary>Free and CE keep one assignee and drop the rest without a word.</summary>
    private ImmutableArray<long> Assignable(ImmutableArray<long> userIds)
    {
        var known = userIds.Distinct().Where(id => World.Users.Find(id) is { State: UserState.Active });
        return World.Options.IsEnterprise ? [.. known] : [.. known.Take(1)];
    }

    /// <summary>
    /// Keeps the array that stands when the content is equal, so that record equality sees no change.
    /// </summary>
    private static ImmutableArray<long> Same(ImmutableArray<long> before, ImmutableArray<long> after)
        => before.SequenceEqual(after) ? before : after;
}
