using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Nodes;
using GitLabGraph.Unified.Paging;

namespace GitLabGraph.Unified.Comments;

/// <summary>What can be commented on.</summary>
[InterfaceType("Commentable")]
internal interface ICommentable : INode
{
    /// <summary>What the comments are read by.</summary>
    [GraphQLIgnore]
    ListNeed CommentList { get; }

    [GraphQLIgnore]
    ListNeed DiscussionList { get; }
}
