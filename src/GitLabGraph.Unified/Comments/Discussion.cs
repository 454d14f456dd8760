using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Nodes;
using GitLabGraph.Unified.Upstream;
using GitLabGraph.Unified.Users;

namespace GitLabGraph.Unified.Comments;

/// <summary>A thread of comments.</summary>
[ObjectType]
internal sealed record Discussion
{
    /// <summary>Opaque. Discussions are found through what they are about, so this is no node.</summary>
    [GraphQLType("ID!")]
    public string Id => GlobalId.Of("Discussion", Remote.Account, Remote.Number());

    public bool IsResolvable { get; init; }

    public bool IsResolved { get; init; }

    public User? ResolvedBy { get; init; }

    public DateTimeOffset? ResolvedAt { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    internal Remote Remote { get; init; }

    /// <summary>What the thread is about.</summary>
    internal ICommentable? On { get; init; }
}
