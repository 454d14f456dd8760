namespace GitLabGraph.GraphQL.Validation.FieldMerging;

/// <summary>Which pairs of fragments were compared, whichever came first.</summary>
internal sealed class FragmentPairs
{
    private readonly Dictionary<(string, string), bool> _compared = [];

    public void Clear() => _compared.Clear();

    /// <summary>
    /// Whether the pair has yet to be compared. What was compared as fields that may meet need not be compared again
    /// as fields that exclude each other.
    /// </summary>
    public bool Begin(string first, string second, bool areExclusive)
    {
        if (Has((first, second), areExclusive) || Has((second, first), areExclusive))
        {
            return false;
        }

        _compared[(first, second)] = areExclusive;
        return true;
    }

    private bool Has((string, string) pair, bool areExclusive) =>
        _compared.TryGetValue(pair, out var asExclusive) && (areExclusive || !asExclusive);
}
