using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Unified.Errors;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Paging;

/// <summary>
/// Reads lists that clients get whole. One page comes along with what they hang on; only where it may be followed by
/// another the list is asked for by itself.
/// </summary>
internal static class PagelessLists
{
    /// <summary>All items of a list of an entity, which is asked for it where it did not come along.</summary>
    public static async ValueTask<IReadOnlyList<T>> ReadAsync<T>(
        IResolverContext context, Entity owner, PagelessList<T> whole) => await ReadAsync(
            context,
            await Parts.ReadAsync(context, owner, whole.Alias ?? whole.Name, whole.Add),
            owner.Place,
            whole);

    /// <summary>All items of a list.</summary>
    /// <param name="context">The field that answers the list.</param>
    /// <param name="first">What came along; null where GitLab has no such list.</param>
    /// <param name="place">Where the list hangs.</param>
    /// <param name="whole">The list.</param>
    public static async ValueTask<IReadOnlyList<T>> ReadAsync<T>(
        IResolverContext context, Remote? first, ListPlace place, PagelessList<T> whole)
    {
        if (first is not { } page)
        {
            return [];
        }

        if (!MayGoOn(page))
        {
            return [.. page.Items().Select(whole.Map)];
        }

        var field = new PlannedField(context)
        {
            Page = new PageRequest(PageRequest.LargestSize, false, null),
            Part = whole.Alias ?? "",
        };
        var list = new ListNeed(whole.Name, whole.Element)
        {
            Place = whole.Place,
            Always = item => whole.Element(item, field),
        };

        try
        {
            var read = await Lists.ReadAsync(field, place, list, whole.Map);

            if (read.PageInfo.HasNextPage)
            {
                context.ReportError(CutAt(read.Edges.Count));
            }

            return [.. read.Nodes];
        }
        catch (GraphQLException failure)
        {
            // What came along stands.
            failure.Errors.ToList().ForEach(context.ReportError);
            return [.. page.Items().Select(whole.Map)];
        }
    }

    /// <summary>Says that a list goes on.</summary>
    public static GraphQLError CutAt(int count) => new($"Only the first {count} are told; GitLab has more.")
    {
        Code = UnifiedErrorCodes.Upstream,
    };

    // Of a full page nothing but the page's own word tells whether there is more.
    private static bool MayGoOn(Remote page) => page.Object("pageInfo") is { } info
        ? info.Flag("hasNextPage")
        : page.Find("nodes", out var rows) && rows.Items.Count() >= PageRequest.LargestUpstreamSize;
}
