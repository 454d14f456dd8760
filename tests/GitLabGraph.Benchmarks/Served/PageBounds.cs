namespace GitLabGraph.Benchmarks.Served;

/// <summary>The plain endpoint's page info.</summary>
public sealed record PageBounds(bool HasNextPage, string EndCursor);
