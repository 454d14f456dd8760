using System.Collections.Immutable;
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

    /// <summary>
    /// Makes a project's label one of its group, and of it the labels of the same title that other projects there have.
    /// </summary>
    public Outcome<Label> Promote(Viewer viewer, Label label)
    {
        if (World.AncestorsOf(label.Place).FirstOrDefault() is not { } group || label.Place.ProjectId is null)
        {
            return new Refusal(RefusalKind.BadRequest, "Failed to promote project label to group label");
        }

        if (!viewer.CanPlanIn(group.Place))
        {
            return Refusal.Forbidden();
        }

        lock (_changes.Gate)
        {
            var same = World.SelfAndDescendants(group).SelectMany(below => World.Projects.Of(below.Id))
                .SelectMany(project => World.Labels.Of(project.Place))
                .Where(other => other.Title == label.Title)
                .Select(other => other.Id)
                .ToHashSet();
            foreach (var issue in World.Issues.All.Where(issue => issue.LabelIds.Any(same.Contains)))
            {
                World.Issues.Put(issue with { LabelIds = Replace(issue.LabelIds, same, label.Id) });
            }

            foreach (var request in World.MergeRequests.All.Where(request => request.LabelIds.Any(same.Contains)))
            {
                World.MergeRequests.Put(request with { LabelIds = Replace(request.LabelIds, same, label.Id) });
            }

            foreach (var id in same.Where(id => id != label.Id))
            {
                World.Labels.Remove(id);
            }

            return World.Labels.Put(label with { Place = group.Place, UpdatedAt = World.Clock.Tick() });
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

    private static ImmutableArray<long> Replace(ImmutableArray<long> ids, HashSet<long> same, long with) =>
        [.. ids.Select(id => same.Contains(id) ? with : id).Distinct()];
}
