using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Types.Inference;

namespace GitLabGraph.GraphQL.Relay;

/// <summary>
/// Cuts the page a client asked for out of a list that is wholly in memory. A cursor is the item's place.
/// </summary>
/// <remarks><see href="https://relay.dev/graphql/connections.htm#sec-Pagination-algorithm"/></remarks>
internal static class ListPage
{
    /// <summary>The cutter for lists of one item type, made once for each field.</summary>
    public static Func<IResolverContext, object?, object?> CutterFor(Type item, ConnectionSettings settings)
    {
        var cut = typeof(ListPage).GetMethod(nameof(CutTyped), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(item)
            .CreateDelegate<Func<IEnumerable, PagingArguments, bool, object>>();
        var paging = new PagingArgumentReader(settings.Settings);
        return (context, list) => list is null
            ? null
            : cut((IEnumerable)list, paging.Read(context), settings.IncludeTotalCount);
    }

    private static Connection<T> CutTyped<T>(IEnumerable source, PagingArguments arguments, bool includeTotalCount)
    {
        var items = source as IReadOnlyList<T> ?? [.. source.Cast<T>()];
        var start = Math.Min(arguments.After is null ? 0 : Place(arguments.After, "after") + 1, items.Count);
        var end = arguments.Before is null ? items.Count : Math.Min(Place(arguments.Before, "before"), items.Count);
        var (from, to) = (start, Math.Max(start, end));
        if (arguments.First is { } first)
        {
            to = Math.Min(to, from + first);
        }

        if (arguments.Last is { } last)
        {
            from = Math.Max(from, to - last);
        }

        var edges = new Edge<T>[to - from];
        for (var index = from; index < to; index++)
        {
            edges[index - from] = new Edge<T>(items[index], Cursor(index));
        }

        var page = new ConnectionPageInfo(
            to < items.Count,
            from > 0,
            edges is [var head, ..] ? head.Cursor : null,
            edges is [.., var tail] ? tail.Cursor : null);
        return new Connection<T>(edges, page, includeTotalCount ? items.Count : null);
    }

    private static string Cursor(int index) =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes(index.ToString(CultureInfo.InvariantCulture)));

    private static int Place(string cursor, string argument)
    {
        var buffer = new byte[cursor.Length];
        if (Convert.TryFromBase64String(cursor, buffer, out var length)
            && int.TryParse(buffer.AsSpan(0, length), NumberStyles.None, CultureInfo.InvariantCulture, out var place)
            && place < int.MaxValue)
        {
            return place;
        }

        throw new GraphQLException(new GraphQLError($"`{argument}` is no cursor of this list.")
        {
            Code = ErrorCodes.BadUserInput,
        });
    }
}
