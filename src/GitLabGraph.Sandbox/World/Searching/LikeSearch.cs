namespace GitLabGraph.Sandbox.World.Searching;

/// <summary>
/// GitLab's fuzzy_search: a column matches that holds every term, whatever its case. Terms that are too short are left
/// out; where all are, the column has to be the whole search.
/// </summary>
internal sealed class LikeSearch
{
    /// <summary>How long a term has to be in lists that anybody may search.</summary>
    public const int ShortestTerm = 3;

    private readonly string _whole;
    private readonly string[] _parts;

    /// <param name="query">What is searched for.</param>
    /// <param name="shortest">How long a term has to be; GitLab asks for nothing in lists that are small anyway.</param>
    public LikeSearch(string query, int shortest = ShortestTerm)
    {
        _whole = string.Join(' ', query.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        _parts = [.. SearchTerms.Of(_whole).Where(term => term.Length >= shortest)];
    }

    /// <summary>Whether one of the columns matches; of a blank search, all do.</summary>
    public bool Finds(params ReadOnlySpan<string?> columns)
    {
        if (_whole.Length == 0)
        {
            return true;
        }

        foreach (var column in columns)
        {
            if (column is not null && IsIn(column))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsIn(string column) => _parts.Length == 0
        ? column.Equals(_whole, StringComparison.OrdinalIgnoreCase)
        : Array.TrueForAll(_parts, part => column.Contains(part, StringComparison.OrdinalIgnoreCase));
}
