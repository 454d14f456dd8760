namespace GitLabGraph.GitLab.Packing;

/// <summary>How many keys GitLab takes in one argument of one field.</summary>
public static class KeyLimits
{
    private const int Page = 100;

    /// <summary>The most keys for an argument; a page, where GitLab has no limit of its own.</summary>
    public static int Of(string field, string argument) => (field, argument) switch
    {
        // "You cannot provide more than 50 full paths"
        ("projects", "fullPaths") => 50,

        // REFERENCES_LIMIT
        ("workItemsByReference", "refs") => 10,
        ("featureFlags", "names") => 20,
        _ => Page,
    };

    /// <summary>Keys without duplicates, cut into as few lists as the argument allows.</summary>
    public static IEnumerable<T[]> Cut<T>(IEnumerable<T> keys, string field, string argument) =>
        keys.Distinct().Chunk(Of(field, argument));
}
