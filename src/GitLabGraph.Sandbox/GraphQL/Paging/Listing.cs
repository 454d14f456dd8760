using System.Collections.Immutable;

namespace GitLabGraph.Sandbox.GraphQL.Paging;

/// <summary>Rows in an order, and the keys by which a cursor finds its way back into that order.</summary>
internal sealed record Listing<TRow>(ImmutableArray<TRow> Rows, RowOrder<TRow> Order)
    where TRow : class;
