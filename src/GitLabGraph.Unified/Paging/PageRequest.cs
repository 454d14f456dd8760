using GitLabGraph.GraphQL.Relay;

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

    public static PageRequest Of(PagingArguments paging) =>
        Of(paging.First, paging.After, paging.Last, paging.Before);

    public static PageRequest Of(int? first, string? after, int? last, string? before) =>
        last is { } size ? new(size, true, before) : new(first ?? DefaultSize, false, after);

    /// <summary>How many items to ask GitLab for in one go, when this many are still missing.</summary>
    public static int UpstreamSize(int missing) => Math.Clamp(missing, 1, LargestUpstreamSize);
}
