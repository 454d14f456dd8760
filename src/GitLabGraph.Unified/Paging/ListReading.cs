using System.Text.Json;
using GitLabGraph.GitLab.Errors;
using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Relay;
using GitLabGraph.Unified.Errors;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Paging;

/// <summary>Reads a page of what a <see cref="ListNeed"/> asked for.</summary>
internal static class ListReading
{
    /// <summary>The page that GitLab answered, or why there is none.</summary>
    public static ListPage<T> PageOf<T>(
        Remote connection, ListNeed list, Func<Remote, T> map, PlannedField field, ListHolder holder) =>
        connection.Json.Kind switch
        {
            JsonValueKind.Object => Read(connection, list, map, field, holder),

            // The owner is there and has no such list: an epic, for one, has nothing that would close it.
            JsonValueKind.Undefined => new ListPage<T>([], 0),
            _ => throw Missing(connection, list, field),
        };

    /// <summary>The page of a connection that is there.</summary>
    public static ListPage<T> Read<T>(
        Remote connection, ListNeed list, Func<Remote, T> map, PlannedField field, ListHolder holder)
    {
        // Made when the first cursor is told: most lists below a list tell none.
        var name = default(string);
        string CursorAt(string place) => ListCursor.Write(name ??= list.NameOf(field), place, holder.Key);
        var hasEdges = connection.Find("edges", out _);
        var rows = connection.List(hasEdges ? "edges" : "nodes");
        var edges = new List<Edge<T>>(rows.Count);
        var start = list.IsForwardOnly ? list.PlaceOf(field) : default;
        var passed = start.Passed(rows);
        var end = list.IsForwardOnly ? Math.Min(rows.Count, passed + Math.Max(field.Page.Size, 1)) : rows.Count;

        for (var index = passed; index < end; index++)
        {
            if (!hasEdges)
            {
                edges.Add(new Edge<T>(map(rows[index]), ""));
            }
            else if (rows[index].Object("node") is { } node && list.Owns?.Invoke(node) != false)
            {
                edges.Add(new Edge<T>(map(node), CursorAt(list.IsForwardOnly
                    ? start.Behind(index, rows[index]).ToString() : rows[index].Word("cursor"))));
            }
        }

        // Rows before the place are gone: there are more behind it than were asked for.
        var isCut = end < rows.Count;
        var page = connection.Object("pageInfo");
        RefuseLost(rows.Count, page, field);
        return new ListPage<T>(edges, connection.Integer("count"))
        {
            HasRows = hasEdges || connection.Find("nodes", out _),
            HasNext = isCut || (page?.Flag("hasNextPage") ?? false),
            HasPrevious = page?.Flag("hasPreviousPage") ?? false,
            Start = !list.IsForwardOnly && page?.Text("startCursor") is { } first ? CursorAt(first) : null,
            End = page?.Text("endCursor") is { } last
                ? CursorAt(isCut ? start.Behind(end - 1, rows[end - 1]).ToString() : last) : null,
        };
    }

    /// <summary>There is nothing that would have the list.</summary>
    public static GraphQLException OwnerNotFound() => UnifiedErrors.NotFound(
        "What the list is asked of does not exist, or the linked account may not see it.");

    // GitLab answers null for what does not exist and for what may not be seen, with an error only for its own trouble.
    private static GraphQLException Missing(Remote connection, ListNeed list, PlannedField field)
    {
        // Of what it hides GitLab says no more than that it is hidden or not there.
        if (connection.Errors.FirstOrDefault(error => error.Path.Contains(field.Key)) is { } error)
        {
            return error.Error == GitLabError.NotFound ? Hidden(field) : UnifiedErrors.Of(error);
        }

        if (connection.Json.Kind != JsonValueKind.Null)
        {
            return OwnerNotFound();
        }

        return list.IsNullWhereOff
            ? UnifiedErrors.Of(UnifiedErrorCodes.VersionTooOld, $"This GitLab does not list \"{field.Name}\" here.")
            : Hidden(field);
    }

    private static GraphQLException Hidden(PlannedField field) =>
        UnifiedErrors.NotFound($"\"{field.Name}\" may not be seen here by the linked account.");

    // GitLab cuts some pages before it takes out what may not be seen, and reads cursors from the rows that are left.
    private static void RefuseLost(int rows, Remote? page, PlannedField field)
    {
        var (more, cursor) = field.Page.IsBackward ? ("hasPreviousPage", "startCursor") : ("hasNextPage", "endCursor");

        if (rows == 0 && page is { } info && info.Flag(more)
            && info.Find(cursor, out var place) && place.Kind == JsonValueKind.Null)
        {
            throw UnifiedErrors.Of(
                UnifiedErrorCodes.Upstream,
                "GitLab told a page of what the linked account may not see, and no cursor to go on by: ask for a "
                    + "longer page, or for the list of the query root.");
        }
    }
}
