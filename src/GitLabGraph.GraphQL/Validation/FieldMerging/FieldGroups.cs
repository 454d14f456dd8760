namespace GitLabGraph.GraphQL.Validation.FieldMerging;

/// <summary>
/// The fields that stand on one level of the answer, grouped by the name that they answer under. Levels lie on one
/// stack, so a document allocates for its deepest path only.
/// </summary>
internal sealed class FieldGroups
{
    private const int FewFields = 16;
    private const int NoNext = int.MaxValue;

    private readonly List<FieldOccurrence> _fields = [];
    private readonly List<int> _next = [];
    private readonly Dictionary<string, int> _last = new(StringComparer.Ordinal);

    public int Count => _fields.Count;

    public FieldOccurrence this[int index] => _fields[index];

    /// <summary>The next field of the same group; -1 after the last.</summary>
    public int Next(int index) => (_next[index] & NoNext) == NoNext ? -1 : _next[index] & NoNext;

    /// <summary>Whether a group begins with this field.</summary>
    public bool IsFirst(int index) => _next[index] >= 0;

    public void Add(FieldOccurrence field)
    {
        _fields.Add(field);
        _next.Add(NoNext);
    }

    /// <summary>Links the fields from an index to the end into groups.</summary>
    public void Group(int start)
    {
        if (_fields.Count - start <= FewFields)
        {
            GroupFew(start);
        }
        else
        {
            GroupMany(start);
        }
    }

    public void CutBack(int count)
    {
        _fields.RemoveRange(count, _fields.Count - count);
        _next.RemoveRange(count, _next.Count - count);
    }

    private void GroupFew(int start)
    {
        for (var index = start + 1; index < _fields.Count; index++)
        {
            for (var earlier = index - 1; earlier >= start; earlier--)
            {
                if (_fields[earlier].Node.ResponseKey == _fields[index].Node.ResponseKey)
                {
                    Link(earlier, index);
                    break;
                }
            }
        }
    }

    private void GroupMany(int start)
    {
        for (var index = start; index < _fields.Count; index++)
        {
            var key = _fields[index].Node.ResponseKey;
            if (_last.TryGetValue(key, out var earlier))
            {
                Link(earlier, index);
            }

            _last[key] = index;
        }

        _last.Clear();
    }

    // The sign bit says that a field is not the first of its group.
    private void Link(int earlier, int index)
    {
        _next[earlier] = (_next[earlier] & int.MinValue) | index;
        _next[index] |= int.MinValue;
    }
}
