using System.Collections.Immutable;

namespace GitLabGraph.Sandbox.GraphQL.Paging;

/// <summary>Rows in an order, and the keys by which a cursor finds its way back into that order.</summary>
internal sealed record Listing<TRow>(ImmutableArray<TRow> Rows, RowOrder<TRow> Order)
    where TRow : class
{
    /// <summary>
    /// Which rows may be told, where GitLab looks at that only after it has cut and counted the page; null where its
    /// query asks for those that may be seen, as most do.
    /// </summary>
    public Func<TRow, bool>? IsTold { get; init; }
}
