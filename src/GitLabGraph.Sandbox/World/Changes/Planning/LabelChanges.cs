using GitLabGraph.Sandbox.World.Planning;
using GitLabGraph.Sandbox.World.Sight;

namespace GitLabGraph.Sandbox.World.Changes.Planning;

/// <summary>Creates, changes and deletes labels. Renaming one does not touch the items that carry it.</summary>
public sealed class LabelChanges
{
    private readonly WorldChanges _changes;

    internal LabelChanges(WorldChanges changes)
    {
        _changes = changes;
    }

    private GitLabWorld World => _changes.World;

    public Outcome<Label> Create(
        Viewer viewer, Place place, string? title, string? color, string? description, int? priority)
    {
        if (!viewer.CanPlanIn(place))
        {
            return Refusal.Forbidden();
        }

        if (string.IsNullOrWhiteSpace(title))
        {
            return Refusal.Blank("title");
        }

        if (LabelColor.Normalize(color ?? LabelColor.Default) is not { } normal)
        {
            return Refusal.Invalid("color", "must be a valid color code");
        }

        lock (_changes.Gate)
        {
            return World.WithAncestors(place)
                .Any(above => World.Labels.Of(above).Any(label => label.Title == title.Trim()))
                ? new Refusal(RefusalKind.Conflict, "Label already exists")
                : Add(place, title.Trim(), normal, description, priority);
        }
    }

    public Outcome<Label> Update(Viewer viewer, Label label, LabelEdit edit)
    {
        if (!viewer.CanPlanIn(label.Place))
        {
            return Refusal.Forbidden();
        }

        var color = edit.Color is null ? label.Color : LabelColor.Normalize(edit.Color);
        if (color is null)
        {
            return Refusal.Invalid("color", "must be a valid color code");
        }

        lock (_changes.Gate)
        {
            var title = edit.Title?.Trim() ?? label.Title;
            if (World.Labels.Of(label.Place).Any(other => other.Id != label.Id && other.Title == title))
            {
                return Refusal.Invalid("title", "has already been taken");
            }

            return World.Labels.Put(World.Labels.Get(label.Id) with
            {
                Title = title,
                Color = color,
                Description = edit.Description.Or(label.Description),
                Priority = edit.Priority.Or(label.Priority),
                IsArchived = edit.IsArchived ?? label.IsArchived,
                UpdatedAt = World.Clock.Tick(),
            });
        }
    }

    public Refusal? Delete(Viewer viewer, Label label)
    {
        if (!viewer.CanPlanIn(label.Place))
        {
            return Refusal.Forbidden();
        }

        lock (_changes.Gate)
        {
            World.Labels.Remove(label.Id);
            foreach (var issue in World.Issues.All.Where(issue => issue.LabelIds.Contains(label.Id)))
            {
                World.Issues.Put(issue with { LabelIds = issue.LabelIds.Remove(label.Id) });
            }

            foreach (var request in World.MergeRequests.All.Where(request => request.LabelIds.Contains(label.Id)))
            {
                World.MergeRequests.Put(request with { LabelIds = request.LabelIds.Remove(label.Id) });
            }

            return null;
        }
    }

    internal Label Add(Place place, string title, string color, string? description, int? priority)
    {
        var now = World.Clock.Tick();
        return World.Labels.Put(new Label
        {
            Id = World.Labels.NextId(),
            Place = place,
            Title = title,
            Color = color,
            Description = description,
            Priority = priority,
            CreatedAt = now,
            UpdatedAt = now,
        });
    }
}
