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
    private readonly OffsetSearch _search = new(start);
    private int _rank = int.MaxValue;
    private bool _hasSteppedBack;
    private bool _isWhole = true;

    /// <summary>Our items, and the places behind them.</summary>
    public List<(T Item, OffsetPlace Place)> Rows { get; } = [];

    /// <summary>How many rows were read until now, each once.</summary>
    public int Known => _told.Count;

    /// <summary>How many rows of GitLab's list lie before what is read next.</summary>
    public int Next { get; private set; } = start.Rows;

    /// <summary>How many rows are still to be read.</summary>
    public int Span => _search.Span ?? size - Rows.Count;

    /// <summary>Whether rows are known by which it may be told where the place is by now.</summary>
    public bool IsSought => start is { Rows: > 0, Trail.Marks: not null };

    public bool HasMore { get; private set; }

    /// <summary>How long the list is; null where GitLab does not tell, or rows of its list are not ours.</summary>
    public int? Total { get; private set; }

    /// <summary>
    /// Looks where the place is by now: false where it does not lie on the page, and others have to be read.
    /// </summary>
    /// <param name="page">What GitLab told.</param>
    /// <param name="first">How many rows of GitLab's list lie before the page.</param>
    /// <param name="perPage">How long its pages are.</param>
    public bool Follow(RestPage page, int first, int perPage)
    {
        var place = _search.Follow(Next, first, perPage, page.Total, [.. page.Items.Select(MarkOf)]);
        _hasSteppedBack |= place < Next;
        Next = place;
        return _search.IsHere;
    }

    /// <summary>Takes what it needs of a page; true when nothing more has to be read.</summary>
    public bool Take(RestPage page, int first, int perPage, Func<Remote, T?> map)
    {
        var rows = page.Items;
        string[] marks = [.. rows.Select(MarkOf)];

        for (var index = Next - first; index < rows.Count; index++)
        {
            var behind = new OffsetPlace(first + index + 1, page.Total, RowTrail.Behind(marks, index));
            Add(rows[index], marks[index], behind, map);
        }

        Next = first + perPage;
        var hasNext = page.NextPage is null ? rows.Count == perPage : page.NextPage.Length > 0;
        HasMore |= hasNext && Rows.Count >= size;
        Total = _isWhole ? page.Total : null;
        return Rows.Count >= size || !hasNext;
    }

    /// <summary>The rest could not be had.</summary>
    public void BreakOff() => HasMore = true;

    private void Add(Remote row, string mark, OffsetPlace behind, Func<Remote, T?> map)
    {
        if (!_search.IsFound && start.Trail.RankOf(mark) is { } rank && rank < _rank)
        {
            // What came before it now was told with it.
            _rank = rank;
            Rows.Clear();
            HasMore = false;
        }
        else if (Rows.Count >= size)
        {
            HasMore = true;
        }
        else if ((_told.Add(KeyOf(row)) || !_hasSteppedBack) && map(row) is var item)
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

    private static string MarkOf(Remote row) => RowTrail.MarkOf(KeyOf(row));

    // Branches have a name only, and some memberships neither.
    private static string KeyOf(Remote row) => row.Number() is { Length: > 0 } number
        ? number : row.Text("name") ?? row.Json.ToElement().GetRawText();
}
