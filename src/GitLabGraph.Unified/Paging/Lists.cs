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
        return new ListFilling<T>(place, list, mapBelow).FillAsync(field, first: null);
    }

    /// <summary>Reads a list from its beginning, whatever came along of it.</summary>
    public static ValueTask<Connection<T>> ReadAsync<T>(
        PlannedField field, ListPlace place, ListNeed list, Func<Remote, T> map) =>
        new ListFilling<T>(place, list, _ => map).FillAsync(field, first: null);

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

        var page = ListReading.PageOf(owner.With(value), list, map, field, default);
        return field.Page.Size > PageRequest.LargestUpstreamSize && page.Edges is [var item, ..]
            ? new ListFilling<T>(around(item.Node), list, _ => map).FillAsync(field, page)
            : new ValueTask<Connection<T>>(page.Answer(field.Page));
    }

    /// <summary>A list that cannot have anything in it.</summary>
    public static Connection<T> Empty<T>() => new([], ConnectionPageInfo.Empty, 0);

    // Most lists below a list came along as one page: hundreds in an answer, so this way is short.
    private static Connection<T>? Present<T>(PlannedField field, Entity owner, ListNeed list, Func<Remote, T> map)
    {
        var holder = new ListHolder(owner.Remote);
        holder.RefuseStray(field.Page);
        return list.Owns is null
            && field.Page.Size <= PageRequest.LargestUpstreamSize
            && owner.Remote.Object(field.Key) is { } connection
            ? ListReading.Read(connection, list, map, field, holder).Answer(field.Page)
            : null;
    }

    private static ValueTask<Connection<T>> ReadMoreAsync<T>(
        PlannedField field, Entity owner, ListNeed list, Func<Remote, Func<Remote, T>> mapBelow)
    {
        var first = owner.Remote.Find(field.Key, out var value)
            ? ListReading.PageOf(
                owner.Remote.With(value), list, mapBelow(owner.Remote), field, new ListHolder(owner.Remote))
            : null;
        return new ListFilling<T>(owner.Place, list, mapBelow).FillAsync(field, first);
    }
}
