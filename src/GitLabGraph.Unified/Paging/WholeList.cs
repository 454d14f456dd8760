using GitLabGraph.GraphQL.Relay;
using GitLabGraph.Unified.Errors;

namespace GitLabGraph.Unified.Paging;

/// <summary>Pages of a list that is here as a whole; a cursor names the item that it stands at.</summary>
internal static class WholeList
{
    /// <param name="all">The whole list.</param>
    /// <param name="page">The part of it that a client asked for.</param>
    /// <param name="list">The list's name in its cursors.</param>
    /// <param name="name">An item's own name in them.</param>
    public static Connection<T> Cut<T>(IReadOnlyList<T> all, PageRequest page, string list, Func<T, string> name)
    {
        var edges = all.Select(item => new Edge<T>(item, ListCursor.Write(list, name(item)))).ToList();
        var place = page.Cursor is { } cursor ? PlaceOf(ListCursor.Read(list, cursor)) : -1;
        var (from, to) = page.IsBackward
            ? (0, place < 0 ? edges.Count : place)
            : (place + 1, edges.Count);
        var size = Math.Min(page.Size, to - from);
        var start = page.IsBackward ? to - size : from;
        var part = edges.GetRange(start, size);
        return new Connection<T>(
            part,
            new ConnectionPageInfo(
                start + size < edges.Count, start > 0, part.FirstOrDefault()?.Cursor, part.LastOrDefault()?.Cursor),
            edges.Count);

        // From its beginning the list would come a second time.
        int PlaceOf(string given) => edges.FindIndex(edge => name(edge.Node) == given) is var found and >= 0
            ? found
            : throw UnifiedErrors.Invalid(
                "What the cursor stands at is gone from the list; read it from its beginning.");
    }
}
