namespace GitLabGraph.Sandbox.GraphQL.Limits;

/// <summary>GitLab refuses a field with selections that stands in itself more than twice, whatever its type.</summary>
internal static class Recursion
{
    private const int MostInOneBranch = 2;

    private static readonly HashSet<string> Ignored = ["node", "nodes", "edges", "ofType"];

    /// <summary>The fields that recur too often in some branch, with how often.</summary>
    public static IReadOnlyDictionary<string, int> Find(IReadOnlyList<SelectedField> fields)
    {
        var found = new SortedDictionary<string, int>(StringComparer.Ordinal);
        Walk(fields, [], found);
        return found;
    }

    private static void Walk(
        IReadOnlyList<SelectedField> fields, Dictionary<string, int> open, SortedDictionary<string, int> found)
    {
        foreach (var field in fields.Where(field => field.HasSelections))
        {
            if (Ignored.Contains(field.Name))
            {
                Walk(field.Below, open, found);
                continue;
            }

            var count = open.GetValueOrDefault(field.Name) + 1;
            open[field.Name] = count;
            if (count > MostInOneBranch)
            {
                found[field.Name] = Math.Max(count, found.GetValueOrDefault(field.Name));
            }

            Walk(field.Below, open, found);
            open[field.Name] = count - 1;
        }
    }
}
