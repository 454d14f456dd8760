namespace GitLabGraph.Unified.Paging;

/// <summary>
/// The rows that came last before a place, the last of them first. There are several, as some may be gone when the
/// place is looked for.
/// </summary>
internal readonly record struct RowTrail(string[]? Marks)
{
    /// <summary>How many rows are remembered.</summary>
    public const int Length = 3;

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static RowTrail Of(string text) => text.Length == 0 ? default : new RowTrail(text.Split(','));

    /// <summary>What a row is known again by: names may be long, and a cursor is not to be.</summary>
    public static string MarkOf(string key) => $"{ListCursor.Fingerprint(key):x8}";

    /// <summary>The trail behind a row of a page.</summary>
    public static RowTrail Behind(string[] page, int index)
    {
        var marks = page[Math.Max(0, index + 1 - Length)..(index + 1)];
        Array.Reverse(marks);
        return new RowTrail(marks);
    }

    /// <summary>How far from the trail's end a row is, the last being 0; null where it is none of them.</summary>
    public int? RankOf(string mark) =>
        Marks is { } marks && Array.IndexOf(marks, mark) is >= 0 and var rank ? rank : null;

    /// <summary>Where in a page the place is: behind the last row of the trail that is there; null without.</summary>
    public int? FindIn(string[] page)
    {
        foreach (var mark in Marks ?? [])
        {
            if (Array.IndexOf(page, mark) is >= 0 and var index)
            {
                return index + 1;
            }
        }

        return null;
    }

    public override string ToString() => string.Join(',', Marks ?? []);
}
