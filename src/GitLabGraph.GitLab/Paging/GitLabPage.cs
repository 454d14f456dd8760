namespace GitLabGraph.GitLab.Paging;

/// <summary>One page of a list.</summary>
/// <param name="Items">
/// What GitLab gave; fewer than asked for does not mean the end: it drops what may not be seen.
/// </param>
/// <param name="Next">Where the next page begins: a cursor or a path. Null at the end of the list.</param>
/// <param name="Total">How many there are in all, where GitLab tells.</param>
public sealed record GitLabPage<T>(IReadOnlyList<T> Items, string? Next, int? Total);
