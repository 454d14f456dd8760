using System.Globalization;
using GitLabGraph.Unified.Errors;

namespace GitLabGraph.Unified.Paging;

/// <summary>
/// A place in a list that GitLab counts: how many rows lie before it. How long the list was and which rows came last
/// tell whether that is still so.
/// </summary>
internal readonly record struct OffsetPlace(int Rows, int? Total = null, RowTrail Trail = default)
{
    /// <summary>Reads what <see cref="ToString"/> wrote, or a mere count, as it once was.</summary>
    public static OffsetPlace Of(string cursor)
    {
        var parts = cursor.Split('|', 3);
        return Count(parts[0]) is { } rows
            ? new OffsetPlace(
                rows,
                parts.Length > 1 ? Count(parts[1]) : null,
                parts.Length > 2 ? RowTrail.Of(parts[2]) : default)
            : throw UnifiedErrors.Invalid("This is not a cursor of this list. Pass a cursor as you got it.");
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Rows}|{Total}|{Trail}");

    private static int? Count(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;
}
