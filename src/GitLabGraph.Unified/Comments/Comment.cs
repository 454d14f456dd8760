using GitLabGraph.GraphQL.Types;
using GitLabGraph.Unified.Upstream;
using GitLabGraph.Unified.Users;

namespace GitLabGraph.Unified.Comments;

/// <summary>A note on a ticket or pull request: what a person wrote, or what GitLab noted down.</summary>
[ObjectType]
internal sealed record Comment : Entity
{
    /// <summary>Markdown, as it was written.</summary>
    public required string Body { get; init; }

    public string? BodyHtml { get; init; }

    /// <summary>The ticket or pull request that it stands on; null where it was met without it.</summary>
    internal ICommentable? On { get; init; }

    /// <summary>Null when the account was deleted or may not be seen.</summary>
    public User? Author { get; init; }

    public Discussion? Discussion { get; init; }

    /// <summary>Where on a pull request's diff; null for every other comment.</summary>
    public DiffPosition? Position { get; init; }

    /// <summary>Whether only members from planner up may see it.</summary>
    public bool IsInternal { get; init; }

    /// <summary>Whether GitLab noted it down itself.</summary>
    public bool IsSystem { get; init; }

    /// <summary>What GitLab noted down, in its word: <c>closed</c>, <c>label</c>, <c>assignee</c> ...</summary>
    public string? SystemAction { get; init; }

    public bool IsResolvable { get; init; }

    public bool IsResolved { get; init; }

    public User? ResolvedBy { get; init; }

    public DateTimeOffset? ResolvedAt { get; init; }

    [GraphQLType("URL")]
    public string? Url { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Null when the text was never changed.</summary>
    public DateTimeOffset? LastEditedAt { get; init; }

    public User? LastEditedBy { get; init; }

    internal override string TypeName => "Comment";

    internal override EntityKind Upstream => EntityKind.Note;
}
