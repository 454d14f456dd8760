using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.Unified.Errors;
using GitLabGraph.Unified.Planning;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Paging;

/// <summary>
/// Reads lists that clients get whole. One page comes along with what they hang on; only where it is full the list is
/// asked for by itself, as nothing else tells whether there is more.
/// </summary>
internal static class PagelessLists
{
    /// <summary>All items of a list.</summary>
    /// <param name="context">The field that answers the list.</param>
    /// <param name="first">What came along.</param>
    /// <param name="place">Where the list hangs.</param>
    /// <param name="whole">The list.</param>
    public static async ValueTask<IReadOnlyList<T>> ReadAsync<T>(
        IResolverContext context, IReadOnlyList<Remote> first, ListPlace place, PagelessList<T> whole)
    {
        if (first.Count < PageRequest.LargestUpstreamSize)
        {
            return [.. first.Select(whole.Map)];
        }

        var field = new PlannedField(context) { Page = new PageRequest(PageRequest.LargestSize, false, null) };
        var list = new ListNeed(whole.Name, whole.Element) { Always = item => whole.Element(item, field) };

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
            return [.. first.Select(whole.Map)];
        }
    }

    /// <summary>Says that a list goes on.</summary>
    public static GraphQLError CutAt(int count) => new($"Only the first {count} are told; GitLab has more.")
    {
        Code = UnifiedErrorCodes.Upstream,
    };
}
