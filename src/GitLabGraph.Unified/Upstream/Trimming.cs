using GitLabGraph.Unified.Planning;

namespace GitLabGraph.Unified.Upstream;

/// <summary>
/// Makes a root field fit GitLab's limits by leaving out detachable parts, the costliest first. Whoever reads such
/// a part asks for it again, for all owners at once.
/// </summary>
internal static class Trimming
{
    /// <summary>Answers whether the field fits now.</summary>
    public static bool Fit(UpstreamField root, int limit)
    {
        Recursion.Trim(root);

        while (Complexity.Of(root) is var cost && cost > limit)
        {
            if (!RemoveCostliest(root, cost))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Leaves out the costliest detachable part; false when there is none left.</summary>
    public static bool RemoveCostliest(UpstreamField root, int cost)
    {
        var best = default((UpstreamSelection Owner, UpstreamField Field)?);
        var saved = 0;

        foreach (var (owner, field) in Detachable(root.Selection))
        {
            owner.Remove(field);
            var saving = cost - Complexity.Of(root);
            owner.Add(field);

            if (saving > saved)
            {
                (best, saved) = ((owner, field), saving);
            }
        }

        return best is { } part && part.Owner.Remove(part.Field);
    }

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
}
