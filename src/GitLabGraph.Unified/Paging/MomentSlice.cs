using System.Globalization;
using GitLabGraph.Unified.Errors;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Paging;

/// <summary>
/// The rows of a list behind a place in it: a moment, and which rows of this very moment lie before the place. What is
/// added, removed or moved elsewhere in the list does not move the place.
/// </summary>
internal sealed class MomentSlice<T>(MomentList list, int size)
{
    private const int LongestNumber = 19;

    private readonly List<string> _told = [];

    /// <summary>Our items, each with the place behind it.</summary>
    public List<(T Item, string Place)> Rows { get; } = [];

    /// <summary>The moment that was read up to; null at the list's beginning.</summary>
    public DateTimeOffset? Moment { get; private set; }

    public bool HasMore { get; private set; }

    /// <summary>How many rows to ask for: the missing, and those that come again.</summary>
    public int Wanted => PageRequest.UpstreamSize(size - Rows.Count + _told.Count);

    /// <summary>Goes to a place that was told before.</summary>
    public void GoTo(string place)
    {
        if (place.Split('|') is not [var moment, var told]
            || !long.TryParse(moment, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
            || ticks > DateTimeOffset.MaxValue.Ticks)
        {
            throw UnifiedErrors.Invalid("This is not a cursor of this list. Pass a cursor as you got it.");
        }

        Moment = new DateTimeOffset(ticks, TimeSpan.Zero);
        _told.AddRange(told.Split(','));
    }

    /// <summary>Takes what it needs of a page; true when nothing more has to be read.</summary>
    public bool Take(RestPage page, int perPage, Func<Remote, T> map)
    {
        var rows = page.Items;
        var isLast = page.NextPage is null ? rows.Count < perPage : page.NextPage.Length == 0;

        foreach (var row in rows.Where(row => !IsTold(row)))
        {
            if (Rows.Count == size)
            {
                HasMore = true;
                return true;
            }

            Add(row, map);
        }

        HasMore = !isLast && Rows.Count == size;
        return isLast || Rows.Count == size;
    }

    /// <summary>The rest could not be had.</summary>
    public void BreakOff() => HasMore = true;

    private bool IsTold(Remote row) => row.Moment(list.Moment) == Moment && _told.Contains(NameOf(row));

    // GitLab's ids are numbers. What else one of somebody's own has for them may be of any length, and stands in the
    // cursors of all rows of its moment.
    private static string NameOf(Remote row) =>
        row.Number() is var number && number.Length <= LongestNumber && number.All(char.IsAsciiDigit)
            ? number
            : RowTrail.MarkOf(number);

    private void Add(Remote row, Func<Remote, T> map)
    {
        if (row.Moment(list.Moment) is { } moment && moment != Moment)
        {
            Moment = moment;
            _told.Clear();
        }

        _told.Add(NameOf(row));
        Rows.Add((map(row), $"{Moment?.UtcTicks}|{string.Join(',', _told)}"));
    }
}
