using GitLabGraph.Unified.Planning;

namespace GitLabGraph.Unified.Upstream;

/// <summary>
/// GitLab refuses a document in which a field with a selection stands below itself more than twice in one branch; the
/// fields of its connections do not count. What may be asked by itself is left out from there on.
/// </summary>
internal static class Recursion
{
    private const int Most = 2;

    public static void Trim(UpstreamField root) => Trim(root.Selection, []);

    private static void Trim(UpstreamSelection? selection, Dictionary<string, int> above)
    {
        if (selection is null)
        {
            return;
        }

        foreach (var field in selection.Fields.Where(static field => field.Selection is not null).ToList())
        {
            var count = above.GetValueOrDefault(field.Name);

            if (count == Most && field.IsDetachable)
            {
                selection.Remove(field);
                continue;
            }

            above[field.Name] = field.Name is "node" or "nodes" or "edges" ? count : count + 1;
            Trim(field.Selection, above);
            above[field.Name] = count;
        }

        foreach (var (_, fragment) in selection.Fragments)
        {
            Trim(fragment, above);
        }
    }
}
