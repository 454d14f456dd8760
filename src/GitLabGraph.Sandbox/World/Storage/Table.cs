using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace GitLabGraph.Sandbox.World.Storage;

/// <summary>
/// All rows of one kind: by id, and by what they belong to. Reads never block on writes; writes are made under the
/// world's own lock, so that one change (an issue, its system note, its event) is not mixed with another.
/// </summary>
public sealed class Table<TRow, TOwner>
    where TRow : class
    where TOwner : notnull
{
    private readonly ConcurrentDictionary<long, TRow> _rows = [];
    private readonly ConcurrentDictionary<TOwner, Shelf<TRow>> _shelves = [];
    private readonly Shelf<TRow> _all = new();
    private readonly Func<TRow, long> _id;
    private readonly Func<TRow, TOwner> _owner;
    private readonly HashSet<TOwner> _made = [];
    private readonly Lock _making = new();
    private long _lastId;

    internal Table(long firstId, Func<TRow, long> id, Func<TRow, TOwner> owner)
    {
        _lastId = firstId - 1;
        _id = id;
        _owner = owner;
    }

    internal LazyRows<TRow, TOwner>? Lazy { get; set; }

    /// <summary>Every row, ordered by id. Makes all lazy rows.</summary>
    public ImmutableArray<TRow> All
    {
        get
        {
            foreach (var owner in Lazy?.Owners() ?? [])
            {
                EnsureMade(owner);
            }

            return _all.Snapshot.Rows;
        }
    }

    public TRow? Find(long id)
    {
        if (_rows.TryGetValue(id, out var row))
        {
            return row;
        }

        if (Lazy is null || !Lazy.TryFindOwner(id, out var owner))
        {
            return null;
        }

        EnsureMade(owner);
        return _rows.GetValueOrDefault(id);
    }

    public TRow Get(long id) => Find(id) ?? throw new KeyNotFoundException($"No {typeof(TRow).Name} has the id {id}.");

    /// <summary>The rows of one owner, ordered by id.</summary>
    public ImmutableArray<TRow> Of(TOwner owner) => SnapshotOf(owner).Rows;

    public Snapshot<TRow> SnapshotOf(TOwner owner)
    {
        EnsureMade(owner);
        return _shelves.TryGetValue(owner, out var shelf) ? shelf.Snapshot : Snapshot<TRow>.Empty;
    }

    internal long NextId() => Interlocked.Increment(ref _lastId);

    internal TRow Put(TRow row)
    {
        var id = _id(row);
        var owner = _owner(row);
        EnsureMade(owner);
        if (_rows.TryGetValue(id, out var before) && !_owner(before).Equals(owner))
        {
            _shelves[_owner(before)].Remove(id);
        }

        _rows[id] = row;
        _shelves.GetOrAdd(owner, static _ => new Shelf<TRow>()).Put(id, row);
        _all.Put(id, row);
        return row;
    }

    internal bool Remove(long id)
    {
        if (!_rows.TryRemove(id, out var row))
        {
            return false;
        }

        _shelves[_owner(row)].Remove(id);
        _all.Remove(id);
        return true;
    }

    private void EnsureMade(TOwner owner)
    {
        if (Lazy is null || !Lazy.Covers(owner))
        {
            return;
        }

        lock (_making)
        {
            if (!_made.Add(owner))
            {
                return;
            }

            var rows = Lazy.Make(owner).Select(row => KeyValuePair.Create(_id(row), row)).ToArray();
            foreach (var (id, row) in rows)
            {
                _rows[id] = row;
            }

            _shelves.GetOrAdd(owner, static _ => new Shelf<TRow>()).PutAll(rows);
            _all.PutAll(rows);
        }
    }
}
