using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Relay;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Paging;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Comments;

/// <summary>The comments of a thread.</summary>
[ObjectType<Discussion>]
internal static class DiscussionFields
{
    /// <summary>Oldest first; the first one began the thread.</summary>
    [UseConnection(DefaultPageSize = PageRequest.DefaultSize, MaxPageSize = PageRequest.LargestSize)]
    public static ValueTask<Connection<Comment>> GetCommentsAsync(
        [Parent] Discussion discussion, PagingArguments paging, IResolverContext context) =>
        Lists.ReadAsync(
            context,
            discussion.Remote,
            DiscussionNeeds.Comments,
            note => CommentMapping.From(note) with { On = discussion.On, Discussion = discussion },
            static comment => ListPlace.Below(
                comment, static note => note.Object("discussion", "Discussion"), "discussion"));

    /// <summary>The threads of what can be commented on.</summary>
    [GraphQLIgnore]
    public static ValueTask<Connection<Discussion>> ReadAsync(ICommentable on, IResolverContext context) =>
        Lists.ReadAsync(
            context, (Entity)on, on.DiscussionList, thread => CommentMapping.FromDiscussion(thread) with { On = on });
}
