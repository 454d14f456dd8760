using System.Globalization;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Paging;

/// <summary>
/// A place in a list whose edges have no cursors that lead on: the cursor of a page, how many of its rows lie before
/// the place, and which of them came last, as rows may be deleted meanwhile.
/// </summary>
internal readonly record struct PagePlace(string? Page, int Rows, string? Last = null)
{
    private const char Mark = '~';

    /// <summary>Reads what <see cref="ToString"/> wrote; the beginning of a list where there is no cursor.</summary>
    public static PagePlace Of(string? cursor) =>
        cursor?.Split(Mark, 3) is [var count, var page, .. var last]
            && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var rows)
            ? new PagePlace(page.Length > 0 ? page : null, rows, last is [{ Length: > 0 } name] ? name : null)
            : new PagePlace(cursor, 0);

    /// <summary>
    /// How many rows to ask for: those before the place come again, and one at least has to lie behind it.
    /// </summary>
    public int UpstreamSize(PageRequest page) =>
        PageRequest.UpstreamSize(Math.Min(page.Size + Rows, Math.Max(page.Most, Rows + 1)));

    /// <summary>The place behind a row of the page.</summary>
    public PagePlace Behind(int index, Remote row) => this with { Rows = index + 1, Last = NameOf(row) };

    /// <summary>How many rows of the page, as it is now, lie before the place.</summary>
    public int Passed(IReadOnlyList<Remote> rows)
    {
        if (Last is null)
        {
            return Rows;
        }

        for (var index = 0; index < Math.Min(Rows, rows.Count); index++)
        {
            if (NameOf(rows[index]) == Last)
            {
                return index + 1;
            }
        }

        // The row is gone itself; none behind it may be passed over.
        return Math.Max(0, Rows - 1);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Rows}{Mark}{Page}{Mark}{Last}");

    private static string? NameOf(Remote row) =>
        (row.Object("node") ?? row).Number() is { Length: > 0 } name ? name : null;
}
