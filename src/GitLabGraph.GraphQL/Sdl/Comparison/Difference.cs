namespace GitLabGraph.GraphQL.Sdl.Comparison;

/// <summary>Makes the difference of two lists of named things.</summary>
internal static class Difference
{
    public static Difference<TItem> Of<TItem>(
        IReadOnlyList<TItem> before, IReadOnlyList<TItem> after, Func<TItem, string> nameOf)
    {
        var current = after.ToDictionary(nameOf, StringComparer.Ordinal);
        var old = before.Select(nameOf).ToHashSet(StringComparer.Ordinal);
        return new Difference<TItem>(
            [.. after.Where(item => !old.Contains(nameOf(item)))],
            [.. before.Where(item => !current.ContainsKey(nameOf(item)))],
            [
                .. before.Where(item => current.ContainsKey(nameOf(item)))
                    .Select(item => (item, current[nameOf(item)])),
            ]);
    }
}
