using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Paging;

/// <summary>The rows of a numbered list from one place on, gathered page by page.</summary>
internal sealed class OffsetSlice<T>(int size, int start)
    where T : class
{
    private bool _isWhole = true;

    /// <summary>Our items and where in GitLab's list they stand.</summary>
    public List<(T Item, int Place)> Rows { get; } = [];

    public bool HasMore { get; private set; }

    /// <summary>How long the list is; null where GitLab does not tell, or rows of its list are not ours.</summary>
    public int? Total { get; private set; }

    /// <summary>Takes what it needs of a page; true when nothing more has to be read.</summary>
    public bool Take(RestPage page, int place, int perPage, Func<Remote, T?> map)
    {
        var count = 0;

        foreach (var row in page.Items)
        {
            count++;

            if (place + count > start)
            {
                Add(map(row), place + count - 1);
            }
        }

        var hasNext = page.NextPage is null ? count == perPage : page.NextPage.Length > 0;
        HasMore |= hasNext && Rows.Count >= size;
        Total = _isWhole ? page.Total : null;
        return Rows.Count >= size || !hasNext;
    }

    /// <summary>The rest could not be had.</summary>
    public void BreakOff() => HasMore = true;

    private void Add(T? item, int place)
    {
        if (item is null)
        {
            _isWhole = false;
        }
        else if (Rows.Count < size)
        {
            Rows.Add((item, place));
        }
        else
        {
            HasMore = true;
        }
    }
}
