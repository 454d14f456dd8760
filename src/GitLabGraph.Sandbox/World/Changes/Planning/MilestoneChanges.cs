using GitLabGraph.Sandbox.World.Planning;
using GitLabGraph.Sandbox.World.Sight;

namespace GitLabGraph.Sandbox.World.Changes.Planning;

/// <summary>Creates, changes and deletes milestones of projects and groups.</summary>
public sealed class MilestoneChanges
{
    private readonly WorldChanges _changes;

    internal MilestoneChanges(WorldChanges changes)
    {
        _changes = changes;
    }

    private GitLabWorld World => _changes.World;

    public Outcome<Milestone> Create(Viewer viewer, Place place, MilestoneEdit draft)
    {
        if (!viewer.CanPlanIn(place))
        {
            return Refusal.Forbidden();
        }

        lock (_changes.Gate)
        {
            if (Refuse(place, draft.Title.Value, draft.StartDate.Value, draft.DueDate.Value, id: 0) is { } refusal)
            {
                return refusal;
            }

            var now = World.Clock.Tick();
            return World.Milestones.Put(new Milestone
            {
                Id = World.Milestones.NextId(),
                Iid = _changes.Numbers
                    .Next("milestone", place, () => World.Milestones.Of(place).Select(milestone => milestone.Iid)),
                Place = place,
                Title = draft.Title.Value!,
                Description = draft.Description.Value ?? "",
                StartDate = draft.StartDate.Value,
                DueDate = draft.DueDate.Value,
                CreatedAt = now,
                UpdatedAt = now,
            });
        }
    }

    public Outcome<Milestone> Update(Viewer viewer, Milestone milestone, MilestoneEdit edit)
    {
        if (!viewer.CanPlanIn(milestone.Place))
        {
            return Refusal.Forbidden();
        }

        lock (_changes.Gate)
        {
            var after = milestone with
            {
                Title = edit.Title.Or(milestone.Title) ?? "",
                Description = edit.Description.Or(milestone.Description),
                StartDate = edit.StartDate.Or(milestone.StartDate),
                DueDate = edit.DueDate.Or(milestone.DueDate),
                IsClosed = edit.Close ?? milestone.IsClosed,
                UpdatedAt = World.Clock.Tick(),
            };
            return Refuse(milestone.Place, after.Title, after.StartDate, after.DueDate, milestone.Id) is { } refusal
                ? refusal
                : World.Milestones.Put(after);
        }
    }

    public Refusal? Delete(Viewer viewer, Milestone milestone)
    {
        if (!viewer.CanPlanIn(milestone.Place))
        {
            return Refusal.Forbidden();
        }

        lock (_changes.Gate)
        {
            World.Milestones.Remove(milestone.Id);
            foreach (var issue in World.Issues.All.Where(issue => issue.MilestoneId == milestone.Id))
            {
                World.Issues.Put(issue with { MilestoneId = null });
            }

            foreach (var request in World.MergeRequests.All.Where(request => request.MilestoneId == milestone.Id))
            {
                World.MergeRequests.Put(request with { MilestoneId = null });
            }

            return null;
        }
    }

    private Refusal? Refuse(Place place, string? title, DateOnly? start, DateOnly? due, long id)
    {
        if (string.IsNullOrWhiteSpace(title))
        {
            return Refusal.Blank("title");
        }

        if (World.Milestones.Of(place).Any(other => other.Id != id && other.Title == title))
        {
            return Refusal.Invalid("title", "already being used for another group or project milestone.");
        }

        return due < start ? Refusal.Invalid("due_date", "must be greater than start date") : null;
    }
}
