using GitLabGraph.GraphQL.Relay;
using GitLabGraph.Unified.Errors;

namespace GitLabGraph.Unified.Paging;

/// <summary>A page of a list: how many items, from which end, beyond which cursor (ours, not GitLab's).</summary>
internal readonly record struct PageRequest(int Size, bool IsBackward, string? Cursor)
{
    /// <summary>The page's size when the client names none.</summary>
    public const int DefaultSize = 20;

    /// <summary>The largest page a client may ask for; longer ones than GitLab's are put together.</summary>
    public const int LargestSize = 1000;

    /// <summary>GitLab cuts longer pages to this without a word.</summary>
    public const int LargestUpstreamSize = 100;

    /// <summary>
    /// How many items GitLab may be asked for in one go; fewer than usual where so many cost too much.
    /// </summary>
    public int Most { get => field == 0 ? LargestUpstreamSize : field; init; }

    /// <summary>
    /// Whether it is the rest of a page that was begun: whether that is whole by now is told by its rows.
    /// </summary>
    public bool IsRest { get; init; }

    /// <summary>How many items to ask GitLab for in one go.</summary>
    public int Upstream => Math.Clamp(Size, 1, Most);

    /// <summary>Whether GitLab answers it in one go.</summary>
    public bool IsOfOneGo => Size <= Most;

    /// <summary>
    /// The same page, of which GitLab is asked for half as much in one go; null where that is nothing.
    /// </summary>
    public PageRequest? InHalves() => Upstream > 1 ? this with { Most = Upstream / 2 } : null;

    public static PageRequest Of(PagingArguments paging) =>
        Of(paging.First, paging.After, paging.Last, paging.Before);

    public static PageRequest Of(int? first, string? after, int? last, string? before) =>
        (last, after, before) switch
        {
            // GitLab takes both and passes one of them over.
            ({ }, { }, _) => throw UnifiedErrors.Invalid(
                "last counts from the end, so it goes with before; page on from a cursor with first and after."),
            (null, _, { }) => throw UnifiedErrors.Invalid(
                "before goes with last; page back from a cursor with last and before."),
            ({ } size, _, _) => new(size, true, before),
            _ => new(first ?? DefaultSize, false, after),
        };

    /// <summary>How many items to ask GitLab for in one go, when this many are still missing.</summary>
    public static int UpstreamSize(int missing) => Math.Clamp(missing, 1, LargestUpstreamSize);
}
