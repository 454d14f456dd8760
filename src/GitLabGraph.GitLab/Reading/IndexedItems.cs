namespace GitLabGraph.GitLab.Reading;

/// <summary>The items of a list in a <see cref="JsonIndex"/>, in order.</summary>
public readonly struct IndexedItems
{
    private readonly JsonIndex? _index;
    private readonly int _row;

    internal IndexedItems(JsonIndex index, int row)
    {
        _index = index;
        _row = row;
    }

    public Enumerator GetEnumerator() => new(_index, _row);

    public int Count()
    {
        var count = 0;

        foreach (var _ in this)
        {
            count++;
        }

        return count;
    }

    /// <summary>Walks from item to item.</summary>
    public struct Enumerator
    {
        private readonly JsonIndex? _index;
        private readonly int _end;
        private int _current;
        private int _next;

        internal Enumerator(JsonIndex? index, int row)
        {
            _index = index;
            _next = row + 1;
            _end = index?.After(row) ?? 0;
        }

        public readonly IndexedJson Current => new(_index!, _current);

        public bool MoveNext()
        {
            if (_next >= _end)
            {
                return false;
            }

            _current = _next;
            _next = _index!.After(_current);
            return true;
        }
    }
}
