using System.Globalization;

namespace GitLabGraph.Sandbox.GraphQL.Paging;

/// <summary>
/// The keys of an order, as GitLab writes them into its cursors: the sort column, if there is one, and the id. A
/// cursor made of keys
/// stays true while rows are added, removed and moved.
/// </summary>
/// <param name="Column">The sort column's name; null orders by id alone.</param>
/// <param name="Key">The column's value as text whose ordinal order is the column's order; null sorts last.</param>
/// <param name="Id">The row's id, which breaks ties in the same direction.</param>
/// <param name="IsDescending">Whether the greatest key comes first.</param>
internal sealed record RowOrder<TRow>(string? Column, Func<TRow, string?> Key, Func<TRow, long> Id, bool IsDescending)
{
    public static RowOrder<TRow> ById(Func<TRow, long> id, bool isDescending = false) =>
        new(null, _ => "", id, isDescending);

    /// <summary>A moment as sortable text, to the tick: two rows of one second stay two rows.</summary>
    public static string? Sortable(DateTimeOffset? moment) =>
        moment?.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.fffffff", CultureInfo.InvariantCulture);

    /// <summary>A number as sortable text: moved up so that negative ones come first.</summary>
    public static string? Sortable(long? number) =>
        number is { } value
            ? unchecked((ulong)value + (1UL << 63)).ToString("D20", CultureInfo.InvariantCulture) : null;

    /// <summary>Where a row stands against a cursor: negative before it, positive after it.</summary>
    public int Compare(TRow row, string? key, long id)
    {
        var own = Key(row);
        if (own is null || key is null)
        {
            var nulls = (own is null).CompareTo(key is null);
            return nulls != 0 ? nulls : Directed(Id(row).CompareTo(id));
        }

        var keys = string.CompareOrdinal(own, key);
        return Directed(keys != 0 ? keys : Id(row).CompareTo(id));
    }

    private int Directed(int comparison) => IsDescending ? -comparison : comparison;
}
