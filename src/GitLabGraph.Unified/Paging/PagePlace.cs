using System.Globalization;

namespace GitLabGraph.Unified.Paging;

/// <summary>
/// A place in a list whose edges have no cursors that lead on: the cursor of a page, and how many of its rows lie
/// before the place.
/// </summary>
internal readonly record struct PagePlace(string? Page, int Rows)
{
    private const char Mark = '~';

    /// <summary>Reads what <see cref="ToString"/> wrote; the beginning of a list where there is no cursor.</summary>
    public static PagePlace Of(string? cursor) =>
        cursor?.IndexOf(Mark, StringComparison.Ordinal) is { } end and >= 0
            && int.TryParse(cursor.AsSpan(0, end), NumberStyles.None, CultureInfo.InvariantCulture, out var rows)
            ? new PagePlace(end + 1 < cursor.Length ? cursor[(end + 1)..] : null, rows)
            : new PagePlace(cursor, 0);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Rows}{Mark}{Page}");
}
