namespace GitLabGraph.Sandbox.GraphQL.Paging;

/// <summary>A row of a page with its cursor.</summary>
internal sealed record PageEdge<TRow>(TRow Node, string Cursor);
