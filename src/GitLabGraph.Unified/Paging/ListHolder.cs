using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Paging;

/// <summary>
/// What a list hangs on, where it is not known before the answer: a path leads there. Its cursors belong to it.
/// </summary>
internal readonly record struct ListHolder(Remote? Entity, string? Number = null)
{
    /// <summary>Its number in GitLab; null where a list has no holder, or it was not asked for its id.</summary>
    public string? Key => (Number ?? Entity?.Number()) is { Length: > 0 } key ? key : null;

    /// <summary>Refuses the page's cursor where it was told of the same list of another.</summary>
    public void RefuseStray(PageRequest page)
    {
        if (page.Cursor is { } cursor && Key is { } key)
        {
            ListCursor.RefuseUnlessOf(key, cursor);
        }
    }
}
