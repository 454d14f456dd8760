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

    /// <summary>Whether it can be resolved, as threads on a diff can.</summary>
    public bool IsResolvable { get; init; }

    /// <summary>Whether it is resolved.</summary>
    public bool IsResolved { get; init; }

    /// <summary>Who resolved it; null while it is not resolved.</summary>
    public User? ResolvedBy { get; init; }

    /// <summary>When it was resolved; null while it is not.</summary>
    public DateTimeOffset? ResolvedAt { get; init; }

    /// <summary>When it was begun; null where it was met in passing.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    internal Remote Remote { get; init; }

    /// <summary>What the thread is about.</summary>
    internal ICommentable? On { get; init; }
}
