using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Relay;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Errors;
using GitLabGraph.Unified.Paging;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Comments;

/// <summary>The comments of whatever can be commented on.</summary>
[ExtendObjectType(typeof(ICommentable))]
internal static class CommentableFields
{
    /// <summary>Oldest first; what people wrote, unless asked otherwise.</summary>
    /// <param name="where">Which comments; those that people wrote without it.</param>
    [UseConnection(DefaultPageSize = PageRequest.DefaultSize, MaxPageSize = PageRequest.LargestSize)]
    public static async ValueTask<Connection<Comment>> GetCommentsAsync(
        [Parent] ICommentable on, CommentFilter? where, PagingArguments paging, IResolverContext context)
    {
        try
        {
            return await Lists.ReadAsync(
                context, (Entity)on, on.CommentList, note => CommentMapping.From(note, on));
        }
        catch (GraphQLException refusal) when (UnifiedErrors.IsTooOld(refusal) || ListCursor.IsOfAnother(refusal))
        {
            return await UnfilteredComments.ReadAsync(context, on);
        }
    }
}
