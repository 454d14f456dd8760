using GitLabGraph.Unified.Planning;

namespace GitLabGraph.Unified.Upstream;

/// <summary>
/// GitLab refuses a document in which a field with a selection stands below itself more than twice in one branch; the
/// fields of its connections do not count. What may be asked by itself is left out from there on.
/// </summary>
internal static class Recursion
{
    private const int Most = 2;

    public static void Trim(UpstreamField root) => Fits(root.Selection, []);

    // What cannot be left out itself, such as widgets, takes with it what leads there and can.
    private static bool Fits(UpstreamSelection? selection, Dictionary<string, int> above)
    {
        if (selection is null)
        {
            return true;
        }

        foreach (var field in selection.Fields.Where(static field => field.Selection is not null).ToList())
        {
            if (Fits(field, above))
            {
                continue;
            }

            if (!field.IsDetachable)
            {
                return false;
            }

            selection.Remove(field);
        }

        return selection.Fragments.All(fragment => Fits(fragment.Value, above));
    }

    private static bool Fits(UpstreamField field, Dictionary<string, int> above)
    {
        var count = above.GetValueOrDefault(field.Name);

        if (count == Most)
        {
            return false;
        }

        above[field.Name] = field.Name is "node" or "nodes" or "edges" ? count : count + 1;
        var fits = Fits(field.Selection, above);
        above[field.Name] = count;
        return fits;
    }
}
