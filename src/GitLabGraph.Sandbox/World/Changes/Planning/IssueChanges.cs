using GitLabGraph.Sandbox.World.Planning;
using GitLabGraph.Sandbox.World.Sight;

namespace GitLabGraph.Sandbox.World.Changes.Planning;

/// <summary>Creates, changes and deletes issues and other work items.</summary>
public sealed class IssueChanges
{
    private readonly WorldChanges _changes;
    private readonly IssueTraces _traces;
    private readonly LabelSet _labels;
    private readonly IssueStates _states;
    private readonly IssueRevisions _revisions;

    internal IssueChanges(WorldChanges changes)
    {
        _changes = changes;
        _labels = new LabelSet(changes);
        _traces = new IssueTraces(changes, _labels);
        _states = new IssueStates(changes.World);
        _revisions = new IssueRevisions(changes.World, _labels, _states);
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
                AssigneeIds = plans ? _revisions.Assignable(draft.AssigneeIds) : [],
                LabelIds = labels,
                MilestoneId = plans ? draft.MilestoneId : null,
                ParentId = plans ? draft.ParentId : null,
                StatusId = draft.StatusId ?? _states.DefaultOf(place, isOpen: true),
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
            var after = _revisions.Apply(viewer, before, edit, now);
            if (after == before)
            {
                return before;
            }

            World.Issues.Put(after = after with
            {
                UpdatedAt = now,
                UpdatedById = viewer.User!.Id,
                LockVersion = before.LockVersion + 1,
            });
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
        var closed = World.Issues.Put(_states.Closed(issue, userId, now) with { UpdatedAt = now });
        _changes.Traces.State(closed.AsTarget, userId, now, "closed", mergeRequestId);
    }

    /// <summary>What is left of an issue that goes on elsewhere; the mark tells where.</summary>
    internal void CloseFor(long issueId, Func<Issue, Issue> mark, long userId, DateTimeOffset now)
    {
        var issue = World.Issues.Get(issueId);
        if (issue.IsOpen)
        {
            issue = _states.Closed(issue, userId, now);
            _changes.Traces.State(issue.AsTarget, userId, now, "closed");
        }

        World.Issues.Put(mark(issue) with { UpdatedAt = now });
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
}
