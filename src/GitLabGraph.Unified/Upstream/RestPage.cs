namespace GitLabGraph.Unified.Upstream;

/// <summary>A REST answer: an object, or a page of a list.</summary>
/// <param name="Value">The object or the list.</param>
/// <param name="NextPage">The number of the next page; empty at the end, null where GitLab does not tell.</param>
/// <param name="Total">How long the list is, where GitLab tells.</param>
internal sealed record RestPage(Remote Value, string? NextPage, int? Total)
{
    /// <summary>The objects of the list.</summary>
    public IReadOnlyList<Remote> Items => Value.Items();
}
