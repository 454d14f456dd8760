namespace GitLabGraph.Unified.Paging;

/// <summary>
/// How long the numbered pages of a list have to be. GitLab counts in pages of one length: those that cover a part of
/// the list are read, and what lies around it is dropped.
/// </summary>
internal sealed class OffsetWindow
{
    // What was read once is not asked for again in one request; pages of another length are.
    private readonly HashSet<int> _used = [];

    /// <summary>
    /// The length of pages of which fewest cover so many rows from a place on; where there is a choice, the row before
    /// the place is on the first of them too, by which it is seen whether the place is still there.
    /// </summary>
    public int LengthFor(int from, int count)
    {
        var rows = Math.Min(count, PageRequest.LargestSize);
        var length = from == 0 && _used.Count == 0
            ? PageRequest.UpstreamSize(rows)
            : Enumerable.Range(1, PageRequest.LargestUpstreamSize).Where(length => !_used.Contains(length))
                .MinBy(length => (Pages(from, rows, length), from % length == 0, length));
        _used.Add(length);
        return length;
    }

    private static int Pages(int from, int count, int length) =>
        ((from + Math.Max(count, 1) - 1) / length) - (from / length) + 1;
}
