using GitLabGraph.GraphQL.Relay;

namespace GitLabGraph.Unified.Paging;

/// <summary>A part of a list: one upstream page, or several put together.</summary>
internal sealed record ListPage<T>(IReadOnlyList<Edge<T>> Edges, int? TotalCount)
{
    public bool HasNext { get; init; }

    public bool HasPrevious { get; init; }

    public string? Start { get; init; }

    public string? End { get; init; }

    /// <summary>The two parts as one; <paramref name="later"/> follows in the list.</summary>
    public ListPage<T> Then(ListPage<T> later) => new([.. Edges, .. later.Edges], TotalCount ?? later.TotalCount)
    {
        HasNext = later.HasNext,
        HasPrevious = HasPrevious,
        Start = Start,
        End = later.End,
    };

    public Connection<T> ToConnection() =>
        new(Edges, new ConnectionPageInfo(HasNext, HasPrevious, Start, End), TotalCount);
}
