using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Paging;

/// <summary>
/// The rows of a numbered list from one place on, gathered page by page. Where the list became shorter meanwhile, rows
/// moved to the front past the place: it is taken back by as many, and what was told already is left out.
/// </summary>
internal sealed class OffsetSlice<T>(int size, OffsetPlace start)
    where T : class
{
    private readonly HashSet<string> _told = [];
    private int? _length = start.Total;
    private bool _hasSteppedBack;
    private bool _isWhole = true;

    /// <summary>Our items, and the places behind them.</summary>
    public List<(T Item, OffsetPlace Place)> Rows { get; } = [];

    /// <summary>How many rows of GitLab's list lie before what is read next.</summary>
    public int Next { get; private set; } = start.Rows;

    public bool HasMore { get; private set; }

    /// <summary>How long the list is; null where GitLab does not tell, or rows of its list are not ours.</summary>
    public int? Total { get; private set; }

    /// <summary>Goes back as far as the list is shorter than it was when the last page was read.</summary>
    public void Follow(RestPage page)
    {
        if (_length - page.Total is > 0 and var shorter)
        {
            Next = Math.Max(0, Next - shorter);
            _hasSteppedBack = true;
        }

        _length = page.Total;
    }

    /// <summary>Takes what it needs of a page; true when nothing more has to be read.</summary>
    public bool Take(RestPage page, int perPage, Func<Remote, T?> map)
    {
        var first = Next - (Next % perPage);
        var rows = page.Items;

        for (var index = Next - first; index < rows.Count; index++)
        {
            Add(rows[index], new OffsetPlace(first + index + 1, page.Total, KeyOf(rows[index])), map);
        }

        Next = first + perPage;
        var hasNext = page.NextPage is null ? rows.Count == perPage : page.NextPage.Length > 0;
        HasMore |= hasNext && Rows.Count >= size;
        Total = _isWhole ? page.Total : null;
        return Rows.Count >= size || !hasNext;
    }

    /// <summary>The rest could not be had.</summary>
    public void BreakOff() => HasMore = true;

    private void Add(Remote row, OffsetPlace behind, Func<Remote, T?> map)
    {
        if (behind.Last == start.Last)
        {
            // What came before it now was told with it.
            Rows.Clear();
            HasMore = false;
        }
        else if (Rows.Count >= size)
        {
            HasMore = true;
        }
        else if ((_told.Add(behind.Last!) || !_hasSteppedBack) && map(row) is var item)
        {
            Keep(item, behind);
        }
    }

    private void Keep(T? item, OffsetPlace behind)
    {
        if (item is null)
        {
            _isWhole = false;
        }
        else
        {
            Rows.Add((item, behind));
        }
    }

    // Branches have a name only, and some memberships neither.
    private static string KeyOf(Remote row) => row.Number() is { Length: > 0 } number
        ? number : row.Text("name") ?? row.Json.ToElement().GetRawText();
}
