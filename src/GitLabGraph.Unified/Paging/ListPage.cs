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

    /// <summary>What is missing of the page that was asked for; null where it is whole, or the list ends.</summary>
    public PageRequest? Rest(PageRequest asked)
    {
        var (more, cursor) = asked.IsBackward ? (HasPrevious, Start) : (HasNext, End);
        return HasRows && Edges.Count < asked.Size && more && cursor is not null
            ? asked with { Size = asked.Size - Edges.Count, Cursor = cursor, IsRest = true }
            : null;
    }

    /// <summary>As much of it as was asked for, from the end that was read from.</summary>
    public ListPage<T> Cut(PageRequest asked) => Edges.Count <= asked.Size ? this
        : asked.IsBackward
            ? this with
            {
                Edges = [.. Edges.TakeLast(asked.Size)], HasPrevious = true, Start = Edges[^asked.Size].Cursor,
            }
            : this with
            {
                Edges = [.. Edges.Take(asked.Size)], HasNext = true, End = Edges[asked.Size - 1].Cursor,
            };

    /// <summary>The answer to the page that was asked for.</summary>
    public Connection<T> Answer(PageRequest asked)
    {
        var whole = asked.Size > 0 ? this : Nothing(asked);

        // Whoever came with a cursor came from somewhere; GitLab is not reliable about what lies behind.
        return (asked.Cursor is null
            ? whole
            : asked.IsBackward ? whole with { HasNext = true } : whole with { HasPrevious = true }).ToConnection();
    }

    // GitLab takes no page of nothing; one row was asked for to learn whether there is any on the page's far side.
    private ListPage<T> Nothing(PageRequest asked)
    {
        var hasAny = Edges.Count > 0 || (asked.IsBackward ? HasPrevious : HasNext);
        return asked.IsBackward
            ? this with { Edges = [], HasNext = false, HasPrevious = hasAny, Start = asked.Cursor, End = null }
            : this with { Edges = [], HasNext = hasAny, HasPrevious = false, Start = null, End = asked.Cursor };
    }

    private Connection<T> ToConnection() => new(
        Edges,
        HasNext || HasPrevious || Start is not null || End is not null
            ? new ConnectionPageInfo(HasNext, HasPrevious, Start, End)
            : ConnectionPageInfo.Empty,
        TotalCount);
}
