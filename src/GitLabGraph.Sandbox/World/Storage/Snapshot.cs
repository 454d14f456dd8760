using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace GitLabGraph.Sandbox.World.Storage;

/// <summary>
/// A shelf as it was at one moment, ordered by id. It remembers the orders it was asked for, so that a reader who
/// pages through 100,000 rows does not sort them for every page.
/// </summary>
public sealed class Snapshot<TRow>
    where TRow : class
{
    internal static readonly Snapshot<TRow> Empty = new([]);

    private Dictionary<int, TRow>? _byIid;
    private readonly ConcurrentDictionary<object, ImmutableArray<TRow>> _orders = [];

    internal Snapshot(ImmutableArray<TRow> rows)
    {
        Rows = rows;
    }

    public ImmutableArray<TRow> Rows { get; }

    /// <summary>The rows in an order, sorted once per snapshot and <paramref name="name"/>.</summary>
    public ImmutableArray<TRow> InOrder(object name, Func<ImmutableArray<TRow>, IEnumerable<TRow>> sort)
        => _orders.GetOrAdd(name, static (_, state) => [.. state.sort(state.Rows)], (sort, Rows));

    /// <summary>By the number within its place; the index is made when first asked for.</summary>
    internal TRow? ByIid(int iid, Func<TRow, int> number)
    {
        var index = Volatile.Read(ref _byIid) ?? (_byIid = Rows.ToDictionary(number));
        return index.GetValueOrDefault(iid);
    }
}
