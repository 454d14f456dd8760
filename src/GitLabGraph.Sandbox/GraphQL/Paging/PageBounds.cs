namespace GitLabGraph.Sandbox.GraphQL.Paging;

/// <summary>GitLab's <c>PageInfo</c>.</summary>
internal sealed record PageBounds(bool HasNextPage, bool HasPreviousPage, string? StartCursor, string? EndCursor);
