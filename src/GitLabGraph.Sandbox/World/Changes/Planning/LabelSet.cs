using System.Collections.Immutable;
using GitLabGraph.Sandbox.World.Planning;
using GitLabGraph.Sandbox.World.Sight;

namespace GitLabGraph.Sandbox.World.Changes.Planning;

/// <summary>Turns what a client says about labels into the labels an item carries afterwards.</summary>
internal sealed class LabelSet(WorldChanges changes)
{
    private GitLabWorld World => changes.World;

    /// <summary>Labels of the place and of the groups above it, the nearest first where titles are equal.</summary>
    public IEnumerable<Label> AvailableIn(Place place) =>
        World.WithAncestors(place).SelectMany(above => World.Labels.Of(above));

    public Label? Find(Place place, string title)
        => AvailableIn(place).FirstOrDefault(label => string.Equals(label.Title, title, StringComparison.Ordinal));

    /// <summary>Ids of titles; a missing one is created where the viewer may create labels, else passed over.</summary>
    public IEnumerable<long> IdsOf(Viewer viewer, Place place, IEnumerable<string> titles)
    {
        foreach (var title in titles.Select(title => title.Trim()).Where(title => title.Length > 0))
        {
            var label = Find(place, title)
                ?? (viewer.CanPlanIn(place) ? changes.Labels.Add(place, title, LabelColor.Default, null, null) : null);
            if (label is not null)
            {
                yield return label.Id;
            }
        }
    }

    /// <summary>The labels of an item of the place after an edit.</summary>
    public ImmutableArray<long> After(Viewer viewer, Place place, ImmutableArray<long> before, LabelsEdit edit)
    {
        var kept = edit.ReplacesAll
            ? Apply([], [.. edit.Ids ?? [], .. IdsOf(viewer, place, edit.Titles ?? [])], [])
            : before;
        var removed = edit.RemoveTitles.Select(title => Find(place, title)?.Id ?? 0);
        return Apply(
            kept, [.. edit.AddIds, .. IdsOf(viewer, place, edit.AddTitles)], [.. edit.RemoveIds, .. removed]);
    }

    /// <summary>
    /// Adds and removes. On EE one label of a scope pushes out another (<c>a::2</c> removes <c>a::1</c>), silently, the
    /// last one said wins.
    /// </summary>
    public ImmutableArray<long> Apply(ImmutableArray<long> current, IEnumerable<long> added, IEnumerable<long> removed)
    {
        var result = current.Except(removed).ToList();
        foreach (var id in added.Where(id => World.Labels.Find(id) is not null))
        {
            if (result.Contains(id))
            {
                continue;
            }

            var key = World.Options.IsEnterprise ? World.Labels.Get(id).ScopeKey : null;
            if (key is not null)
            {
                result.RemoveAll(other => World.Labels.Get(other).ScopeKey == key);
            }

            result.Add(id);
        }

        return [.. result];
    }

    /// <summary>Events and the system note GitLab writes for a change of labels.</summary>
    public void Trace(
        Target target, long userId, DateTimeOffset at, ImmutableArray<long> before, ImmutableArray<long> after)
    {
        var added = after.Except(before).ToArray();
        var removed = before.Except(after).ToArray();
        foreach (var id in added)
        {
            changes.Traces.Label(target, userId, at, id, isAdded: true);
        }

        foreach (var id in removed)
        {
            changes.Traces.Label(target, userId, at, id, isAdded: false);
        }

        if (added.Length + removed.Length > 0)
        {
            string[] parts = [Words("added", added), Words("removed", removed)];
            changes.Traces
                .SystemNote(target, userId, at, "label", string.Join(" and ", parts.Where(part => part.Length > 0)));
        }
    }

    private static string Words(string verb, long[] ids)
        => ids.Length == 0
            ? ""
            : $"{verb} {string.Join(' ', ids.Select(id => $"~{id}"))} {(ids.Length == 1 ? "label" : "labels")}";
}
