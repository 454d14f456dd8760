namespace GitLabGraph.Unified.Paging;

/// <summary>
/// Tells where a place of a numbered list is by now. It is behind the rows that came last before it, where they are on
/// the page that is read anyway. Where they are not, a list that became shorter tells by how many rows it moved; in
/// any other they are looked for on further pages, and if they stay lost, what may have come before is told again.
/// </summary>
internal sealed class OffsetSearch(OffsetPlace start)
{
    private const int Step = 50;
    private const int MostTries = 6;

    private int? _length = start.Total;
    private int _lowest = start.Rows;
    private int _tries;
    private bool _isCounted;
    private bool _isSettled = start.Trail.Marks is null;

    /// <summary>Whether the rows that came last before the place were seen.</summary>
    public bool IsFound { get; private set; }

    /// <summary>Whether the place lies on the page that was read.</summary>
    public bool IsHere { get; private set; }

    /// <summary>How many rows to look through; null where nothing is looked for.</summary>
    public int? Span => _isSettled || _isCounted || _tries == 0 ? null : Step;

    /// <summary>How many rows lie before the place, after a page from a row on was read.</summary>
    public int Follow(int place, int first, int perPage, int? total, string[] page)
    {
        var change = total - _length ?? 0;
        _length = total;

        if (!_isSettled && start.Trail.FindIn(page) is { } index)
        {
            _isSettled = IsFound = IsHere = true;
            return first + index;
        }

        var next = change < 0 ? Back(place, -change) : _isSettled ? place : Elsewhere(place, first, perPage, change);
        IsHere = next >= first && next < first + perPage;
        _isSettled |= IsHere;
        return next;
    }

    private int Back(int place, int rows)
    {
        _isCounted = true;
        return Math.Max(0, place - rows);
    }

    private int Elsewhere(int place, int first, int perPage, int added)
    {
        // On a page that begins at the place, nothing tells.
        if (_isCounted || (place == first && _tries == 0))
        {
            return place;
        }

        _lowest = Math.Min(_lowest, first);
        var last = start.Rows + added - 1;
        return ++_tries == 1 && last >= first + perPage ? last
            : _lowest == 0 || _tries > MostTries ? _lowest
            : Math.Max(0, _lowest - Step);
    }
}
