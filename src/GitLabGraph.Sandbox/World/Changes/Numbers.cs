namespace GitLabGraph.Sandbox.World.Changes;

/// <summary>Gives out numbers within a place. A number is never given twice, also when its item was deleted.</summary>
internal sealed class Numbers
{
    private readonly Dictionary<(string Kind, Place Place), int> _last = [];

    /// <summary>Called under the lock of <see cref="WorldChanges"/>; the items that exist are looked at once.</summary>
    public int Next(string kind, Place place, Func<IEnumerable<int>> existing)
    {
        var key = (kind, place);
        var last = _last.TryGetValue(key, out var known) ? known : existing().DefaultIfEmpty(0).Max();
        return _last[key] = last + 1;
    }

    /// <summary>A number somebody chose; later ones go on from the highest.</summary>
    public void Take(string kind, Place place, int number, Func<IEnumerable<int>> existing)
    {
        var key = (kind, place);
        var last = _last.TryGetValue(key, out var known) ? known : existing().DefaultIfEmpty(0).Max();
        _last[key] = Math.Max(last, number);
    }
}
