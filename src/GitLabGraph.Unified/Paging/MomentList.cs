using GitLabGraph.Unified.Planning;

namespace GitLabGraph.Unified.Paging;

/// <summary>
/// A list of REST's that stands in the order of a moment of its rows, and can be asked for from a moment on.
/// </summary>
/// <param name="Moment">The rows' name of the moment.</param>
/// <param name="IsDescending">Whether the newest come first.</param>
/// <param name="PathFrom">The list's path and query from a moment on, or from its beginning.</param>
internal sealed record MomentList(string Moment, bool IsDescending, Func<DateTimeOffset?, string> PathFrom)
{
    // REST tells moments to the thousandth, cut off from what GitLab orders and filters by.
    private static readonly TimeSpan ToldAlike = TimeSpan.FromMilliseconds(1) - TimeSpan.FromMicroseconds(1);

    // Behind it there is no moment to add to: one of a client's, or of a GitLab that has it at the end of all days.
    private static readonly DateTimeOffset Last = DateTimeOffset.MaxValue - ToldAlike;

    /// <summary>The path of what is told as this moment, and of all behind it.</summary>
    public string Path(DateTimeOffset? told) => PathFrom(IsDescending && told < Last ? told + ToldAlike : told);

    /// <summary>The filter "at or after" of a list that is read from a moment on.</summary>
    public static DateTimeOffset? Later(DateTimeOffset? given, DateTimeOffset? from) =>
        given is null || from > given ? from ?? given : given;

    /// <summary>The filter "at or before" of a list that is read back from a moment.</summary>
    public static DateTimeOffset? Earlier(DateTimeOffset? given, DateTimeOffset? from) =>
        ToldMoment.EndOf(given) is not { } end || from < end ? from ?? given : end;
}
