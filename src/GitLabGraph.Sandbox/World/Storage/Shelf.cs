namespace GitLabGraph.Sandbox.World.Storage;

/// <summary>
/// Rows that belong together, such as the issues of one project. Rows are immutable; a reader gets a snapshot that
/// never changes under it, a writer replaces a row. The snapshot is made again only after a write.
/// </summary>
internal sealed class Shelf<TRow>
    where TRow : class
{
    private readonly Lock _gate = new();
    private readonly SortedDictionary<long, TRow> _rows = [];
    private Snapshot<TRow>? _snapshot = Snapshot<TRow>.Empty;

    public Snapshot<TRow> Snapshot
    {
        get
        {
            var snapshot = Volatile.Read(ref _snapshot);
            if (snapshot is not null)
            {
                return snapshot;
            }

            lock (_gate)
            {
                return _snapshot ??= new Snapshot<TRow>([.. _rows.Values]);
            }
        }
    }

    public void Put(long id, TRow row)
    {
        lock (_gate)
        {
            _rows[id] = row;
            _snapshot = null;
        }
    }

    public void PutAll(IEnumerable<KeyValuePair<long, TRow>> rows)
    {
        lock (_gate)
        {
            foreach (var (id, row) in rows)
            {
                _rows[id] = row;
            }

            _snapshot = null;
        }
    }

    public void Remove(long id)
    {
        lock (_gate)
        {
            _rows.Remove(id);
            _snapshot = null;
        }
    }
}
