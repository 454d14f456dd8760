using GitLabGraph.Unified.Planning;

namespace GitLabGraph.Unified.Upstream;

/// <summary>
/// Makes a root field fit GitLab's limits by leaving out detachable parts. Whoever reads such a part asks for it again,
/// for all owners at once.
/// </summary>
internal static class Trimming
{
    /// <summary>
    /// Answers whether the field fits now. What stands innermost goes first: a list that is left out with all that is
    /// below costs as much when it is asked again, so that it would have to be trimmed a second time.
    /// </summary>
    public static bool Fit(UpstreamField root, int limit, int depth = Nesting.Most)
    {
        Nesting.Trim(root, depth);

        while (Complexity.Of(root) is var cost && cost > limit)
        {
            var parts = SavingsOf(root, cost, Innermost(root.Selection));
            var enough = parts.FindAll(part => cost - part.Saved <= limit);
            var chosen = enough.Count > 0
                ? enough.MinBy(static part => part.Saved)
                : parts.MaxBy(static part => part.Saved);

            if (!Remove(chosen))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Leaves out the costliest detachable part; false when there is none left.</summary>
    public static bool RemoveCostliest(UpstreamField root, int cost) =>
        Remove(SavingsOf(root, cost, Detachable(root.Selection)).MaxBy(static part => part.Saved));

    /// <summary>Leaves out every detachable part; false when there is none.</summary>
    public static bool RemoveAll(UpstreamField root)
    {
        var parts = Detachable(root.Selection);
        parts.ForEach(static part => part.Owner.Remove(part.Field));
        return parts.Count > 0;
    }

    /// <summary>Leaves out the detachable parts that an instance may break over, and tells how many.</summary>
    public static int RemoveFragile(UpstreamField root)
    {
        var parts = Detachable(root.Selection).FindAll(static part => part.Field.IsFragile);
        parts.ForEach(static part => part.Owner.Remove(part.Field));
        return parts.Count;
    }

    /// <summary>Whether some instances break over the field, or over one below it.</summary>
    public static bool IsFragile(UpstreamField field) =>
        field.IsFragile || (field.Selection is { } below && IsFragile(below));

    private static bool IsFragile(UpstreamSelection selection) =>
        selection.Fields.Any(IsFragile) || selection.Fragments.Any(static fragment => IsFragile(fragment.Value));

    private static List<Saving> SavingsOf(
        UpstreamField root, int cost, List<(UpstreamSelection Owner, UpstreamField Field)> parts)
    {
        var savings = new List<Saving>(parts.Count);

        foreach (var (owner, field) in parts)
        {
            owner.Remove(field);
            savings.Add(new Saving(owner, field, cost - Complexity.Of(root)));
            owner.Add(field);
        }

        return savings;
    }

    private static bool Remove(Saving? part) => part is { Saved: > 0 } && part.Owner.Remove(part.Field);

    private static List<(UpstreamSelection Owner, UpstreamField Field)> Detachable(UpstreamSelection? selection)
    {
        if (selection is null)
        {
            return [];
        }

        var found = selection.Fields.Where(static field => field.IsDetachable).Select(field => (selection, field))
            .ToList();
        found.AddRange(selection.Fields.SelectMany(static field => Detachable(field.Selection)));
        found.AddRange(selection.Fragments.SelectMany(static fragment => Detachable(fragment.Value)));
        return found;
    }

    private static List<(UpstreamSelection Owner, UpstreamField Field)> Innermost(UpstreamSelection? selection) =>
        Detachable(selection).FindAll(static part => Detachable(part.Field.Selection).Count == 0);

    private sealed record Saving(UpstreamSelection Owner, UpstreamField Field, int Saved);
}
