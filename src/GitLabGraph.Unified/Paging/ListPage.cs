using GitLabGraph.GraphQL.Relay;

namespace GitLabGraph.Unified.Paging;

/// <summary>A part of a list: one upstream page, or several put together.</summary>
internal sealed record ListPage<T>(IReadOnlyList<Edge<T>> Edges, int? TotalCount)
{
    /// <summary>Whether rows were asked for: a client may want to know the length only.</summary>
    public bool HasRows { get; init; }

    public bool HasNext { get; init; }

    public bool HasPrevious { get; init; }

    public string? Start { get; init; }

    public string? End { get; init; }

    /// <summary>The two parts as one; <paramref name="later"/> follows in the list.</summary>
    public ListPage<T> Then(ListPage<T> later) => new([.. Edges, .. later.Edges], TotalCount ?? later.TotalCount)
    {
        HasRows = true,
        HasNext = later.HasNext,
        HasPrevious = HasPrevious,
        Start = Start,
        End = later.End,
    };

    public Connection<T> ToConnection() => new(Edges, PageInfo(), TotalCount);

    private ConnectionPageInfo PageInfo() => HasNext || HasPrevious || Start is not null || End is not null
        ? new ConnectionPageInfo(HasNext, HasPrevious, Start, End)
        : ConnectionPageInfo.Empty;
}
