namespace GitLabGraph.GraphQL.Validation.FieldMerging;

/// <summary>
/// The fields of one selection set by the name that they answer under, and the fragments that it spreads.
/// </summary>
internal sealed class FieldSet
{
    private readonly Dictionary<string, List<FieldOccurrence>> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _compared = new(StringComparer.Ordinal);

    /// <summary>Names in the order of their first field.</summary>
    public List<string> Names { get; } = [];

    public List<string> Fragments { get; } = [];

    public IReadOnlyList<FieldOccurrence> this[string name] => _byName.GetValueOrDefault(name) ?? [];

    public void Add(FieldOccurrence field)
    {
        var name = field.Node.ResponseKey;
        if (!_byName.TryGetValue(name, out var fields))
        {
            Names.Add(name);
            _byName[name] = fields = [];
        }

        fields.Add(field);
    }

    public void AddFragment(string name)
    {
        if (!Fragments.Contains(name))
        {
            Fragments.Add(name);
        }
    }

    /// <summary>
    /// Whether these fields have yet to be compared with a fragment's. What was compared as fields that may meet
    /// need not be compared again as fields that exclude each other.
    /// </summary>
    public bool BeginComparison(string fragment, bool areExclusive)
    {
        if (_compared.TryGetValue(fragment, out var asExclusive) && (!asExclusive || areExclusive))
        {
            return false;
        }

        _compared[fragment] = areExclusive;
        return true;
    }
}
