using System.Text.Json;
using GitLabGraph.GitLab.Errors;
using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Relay;
using GitLabGraph.Unified.Errors;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Paging;

/// <summary>Reads lists to the size a client asked for, whatever GitLab's pages are.</summary>
internal static class Lists
{
    /// <summary>Reads a list that begins here: nothing of it was asked yet.</summary>
    public static ValueTask<Connection<T>> ReadAsync<T>(
        IResolverContext context, ListPlace place, ListNeed list, Func<Remote, T> map) =>
        ReadBelowAsync(context, place, list, _ => map);

    /// <summary>As above, of items that are read together with what the list hangs on.</summary>
    public static ValueTask<Connection<T>> ReadBelowAsync<T>(
        IResolverContext context, ListPlace place, ListNeed list, Func<Remote, Func<Remote, T>> mapBelow)
    {
        var field = new PlannedField(context) { Owner = place.Name };
        return FillAsync(place, list, mapBelow, field, first: null);
    }

    /// <summary>
    /// Reads a list of an entity: from what came with the entity when it was asked along, else by the entity's id.
    /// </summary>
    public static ValueTask<Connection<T>> ReadAsync<T>(
        IResolverContext context, Entity owner, ListNeed list, Func<Remote, T> map) =>
        ReadAsync(new PlannedField(context), owner, list, map);

    /// <summary>Reads a list that is one part of what a field is put together of.</summary>
    public static ValueTask<Connection<T>> ReadAsync<T>(
        PlannedField field, Entity owner, ListNeed list, Func<Remote, T> map) =>
        Present(field, owner, list, map) is { } whole
            ? new ValueTask<Connection<T>>(whole)
            : ReadMoreAsync(field, owner, list, _ => map);

    /// <summary>As above, of items that are read together with what the list hangs on.</summary>
    public static ValueTask<Connection<T>> ReadBelowAsync<T>(
        PlannedField field, Entity owner, ListNeed list, Func<Remote, Func<Remote, T>> mapBelow) =>
        Present(field, owner, list, mapBelow(owner.Remote)) is { } whole
            ? new ValueTask<Connection<T>>(whole)
            : ReadMoreAsync(field, owner, list, mapBelow);

    /// <summary>
    /// Reads a list of something that cannot be asked for by itself. What a page of GitLab's does not hold is asked for
    /// around one of the items.
    /// </summary>
    public static ValueTask<Connection<T>> ReadAsync<T>(
        IResolverContext context, Remote owner, ListNeed list, Func<Remote, T> map, Func<T, ListPlace> around)
    {
        var field = new PlannedField(context);

        if (!owner.Find(field.Key, out var value))
        {
            throw UnifiedErrors.Of(
                UnifiedErrorCodes.Upstream,
                $"\"{field.Name}\" would make the query too costly for GitLab here; ask for fewer at once.");
        }

        var page = ReadPage(owner.With(value), list, map, field, default);
        return field.Page.Size > PageRequest.LargestUpstreamSize && page.Edges is [var item, ..]
            ? FillAsync(around(item.Node), list, _ => map, field, page)
            : new ValueTask<Connection<T>>(Finish(page, field));
    }

    /// <summary>A page of a list that is here as a whole; a cursor names the item it stands at.</summary>
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

    /// <summary>A list that cannot have anything in it.</summary>
    public static Connection<T> Empty<T>() => new([], ConnectionPageInfo.Empty, 0);

    // Most lists below a list came along as one page: hundreds in an answer, so this way is short.
    private static Connection<T>? Present<T>(PlannedField field, Entity owner, ListNeed list, Func<Remote, T> map)
    {
        var holder = new ListHolder(owner.Remote);
        holder.RefuseStray(field.Page);
        return field.Page.Size <= PageRequest.LargestUpstreamSize && owner.Remote.Object(field.Key) is { } connection
            ? Finish(list.Read(connection, field, map, holder), field)
            : null;
    }

    private static ValueTask<Connection<T>> ReadMoreAsync<T>(
        PlannedField field, Entity owner, ListNeed list, Func<Remote, Func<Remote, T>> mapBelow)
    {
        var first = owner.Remote.Find(field.Key, out var value)
            ? ReadPage(owner.Remote.With(value), list, mapBelow(owner.Remote), field, new ListHolder(owner.Remote))
            : null;
        return FillAsync(owner.Place, list, mapBelow, field, first);
    }

    private static async ValueTask<Connection<T>> FillAsync<T>(
        ListPlace place,
        ListNeed list,
        Func<Remote, Func<Remote, T>> mapBelow,
        PlannedField field,
        ListPage<T>? first)
    {
        var most = field.Page.Most;
        var page = first;

        if (page is null)
        {
            (page, most) = await AskAsync(place, list, mapBelow, field);
        }

        while (page.HasRows && page.Edges.Count < field.Page.Size && Next(page, field.Page) is { } rest)
        {
            try
            {
                (var more, most) = await AskAsync(
                    place, list, mapBelow, field with { Page = rest with { Most = most } });
                page = field.Page.IsBackward ? more.Then(page) : page.Then(more);
            }
            catch (GraphQLException failure)
            {
                // What was read stands, and its end cursor leads on from there.
                failure.Errors.ToList().ForEach(field.Context.ReportError);
                break;
            }
        }

        return Finish(page, field);
    }

    // Answers a page, and how many items a page may have: where so many of what is selected cost more than GitLab
    // allows, fewer are asked for.
    private static async ValueTask<(ListPage<T> Page, int Most)> AskAsync<T>(
        ListPlace place, ListNeed list, Func<Remote, Func<Remote, T>> mapBelow, PlannedField field)
    {
        while (true)
        {
            var answer = await field.Context.AskAsync(place.Ask(list, field));

            if (answer.Failure is null)
            {
                var connection = place.Find(answer.Value, field.Key) ?? throw OwnerNotFound();
                return (
                    ReadPage(connection, list, mapBelow(answer.Value), field, place.Holder), field.Page.Most);
            }

            if (!IsTooMuch(answer.Failure) || field.Page.InHalves() is not { } less)
            {
                throw UnifiedErrors.Of(answer.Failure);
            }

            field = field with { Page = less };
        }
    }

    // Of what GitLab finds too complex, depth and length do not depend on the page.
    private static bool IsTooMuch(GitLabException failure) =>
        failure.Error == GitLabError.TooComplex
        && failure.Message.Contains("max complexity", StringComparison.Ordinal);

    private static ListPage<T> ReadPage<T>(
        Remote connection, ListNeed list, Func<Remote, T> map, PlannedField field, ListHolder holder) =>
        connection.Json.Kind switch
        {
            JsonValueKind.Object => list.Read(connection, field, map, holder),

            // The owner is there and has no such list: an epic, for one, has nothing that would close it.
            JsonValueKind.Undefined => new ListPage<T>([], 0),
            _ => throw Missing(connection, list, field),
        };

    // GitLab answers null for what does not exist and for what may not be seen, with an error only for its own trouble.
    private static GraphQLException Missing(Remote connection, ListNeed list, PlannedField field)
    {
        if (connection.Errors.FirstOrDefault(error => error.Path.Contains(field.Key)) is { } error)
        {
            return UnifiedErrors.Of(error);
        }

        if (connection.Json.Kind != JsonValueKind.Null)
        {
            return OwnerNotFound();
        }

        return list.IsNullWhereOff
            ? UnifiedErrors.Of(UnifiedErrorCodes.VersionTooOld, $"This GitLab does not list \"{field.Name}\" here.")
            : UnifiedErrors.NotFound($"\"{field.Name}\" may not be seen here by the linked account.");
    }

    private static GraphQLException OwnerNotFound() => UnifiedErrors.NotFound(
        "What the list is asked of does not exist, or the linked account may not see it.");

    private static PageRequest? Next<T>(ListPage<T> page, PageRequest asked)
    {
        var (more, cursor) = asked.IsBackward ? (page.HasPrevious, page.Start) : (page.HasNext, page.End);
        return more && cursor is not null ? asked with { Size = asked.Size - page.Edges.Count, Cursor = cursor } : null;
    }

    // GitLab takes no page of nothing; one row was asked for to learn whether there is any on the page's far side.
    private static ListPage<T> Nothing<T>(ListPage<T> page, PageRequest asked)
    {
        var hasAny = page.Edges.Count > 0;
        return asked.IsBackward
            ? page with { Edges = [], HasNext = false, HasPrevious = hasAny, Start = asked.Cursor, End = null }
            : page with { Edges = [], HasNext = hasAny, HasPrevious = false, Start = null, End = asked.Cursor };
    }

    private static Connection<T> Finish<T>(ListPage<T> page, PlannedField field)
    {
        var asked = field.Page;

        var whole = asked.Size > 0 ? page : Nothing(page, asked);

        // Whoever came with a cursor came from somewhere; GitLab is not reliable about what lies behind.
        return (asked.Cursor is null
            ? whole
            : asked.IsBackward ? whole with { HasNext = true } : whole with { HasPrevious = true }).ToConnection();
    }
}
