namespace GitLabGraph.Sandbox.World.Searching;

/// <summary>The search of issues and merge requests: what for, in which of their texts, and by what.</summary>
public sealed record ItemSearch
{
    private readonly string _query;
    private readonly bool _inTitle;
    private readonly bool _inDescription;

    private ItemSearch(string query, bool inTitle, bool inDescription)
    {
        _query = query;
        _inTitle = inTitle;
        _inDescription = inDescription;
    }

    /// <summary>Whether even issues are searched for parts: the index of words knows those of projects only.</summary>
    public bool IsForParts { get; init; }

    // The index is for Latin letters only; a search with any others is one for parts.
    private bool IsLatin => _query.All(letter =>
        letter is <= '\u02ff' or (>= '\u1e00' and <= '\u1eff') or (>= '\u2070' and <= '\u218f'));

    /// <summary>Null where nothing is searched for; without a field that GitLab knows, in both.</summary>
    public static ItemSearch? Of(string? query, IReadOnlyCollection<string>? fields)
    {
        var inTitle = fields?.Contains("title", StringComparer.OrdinalIgnoreCase) ?? false;
        var inDescription = fields?.Contains("description", StringComparer.OrdinalIgnoreCase) ?? false;
        var inBoth = inTitle == inDescription;
        return string.IsNullOrWhiteSpace(query)
            ? null
            : new ItemSearch(query, inTitle || inBoth, inDescription || inBoth);
    }

    /// <summary>As issues are found.</summary>
    public Func<string, string?, bool> OfIssues()
    {
        if (IsForParts || !IsLatin)
        {
            return ByParts(shortest: 1);
        }

        var search = new FullTextSearch(_query);
        return (title, description) => search.Finds(new SearchVector(title, description), _inTitle, _inDescription);
    }

    /// <summary>As merge requests are found.</summary>
    public Func<string, string?, bool> OfMergeRequests() => ByParts(LikeSearch.ShortestTerm);

    private Func<string, string?, bool> ByParts(int shortest)
    {
        var search = new LikeSearch(_query, shortest);
        return (title, description) =>
            search.Finds(_inTitle ? title : null, _inDescription ? description : null);
    }
}
