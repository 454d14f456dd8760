namespace GitLabGraph.GraphQL.Validation.Suggesting;

/// <summary>Finds the names that a writer may have meant, and says so as graphql-js does.</summary>
internal static class Suggestions
{
    private const int MaxNames = 5;

    /// <summary>The names near the one that was written, nearest first.</summary>
    public static List<string> Find(string written, IEnumerable<string> names)
    {
        var distance = new LexicalDistance(written);
        var near = new List<(string Name, int Distance)>();
        foreach (var name in names)
        {
            if (distance.Measure(name) is { } edits)
            {
                near.Add((name, edits));
            }
        }

        return near
            .OrderBy(item => item.Distance)
            .ThenBy(item => item.Name, NaturalOrder.Comparer)
            .Select(item => item.Name)
            .Distinct()
            .ToList();
    }

    /// <summary>
    /// The sentence <c> Did you mean "a" or "b"?</c> with its leading space; empty when there is nothing to
    /// suggest.
    /// </summary>
    public static string DidYouMean(IReadOnlyList<string> names, string? what = null)
    {
        if (names.Count == 0)
        {
            return "";
        }

        var quoted = names.Take(MaxNames).Select(name => $"\"{name}\"").ToArray();
        var list = quoted.Length switch
        {
            1 => quoted[0],
            2 => $"{quoted[0]} or {quoted[1]}",
            _ => $"{string.Join(", ", quoted[..^1])}, or {quoted[^1]}",
        };
        return what is null ? $" Did you mean {list}?" : $" Did you mean {what} {list}?";
    }
}
