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

    /// <summary>
    /// The text as GitLab renders it, which it charges for: select it only to show it. Null where GitLab renders none.
    /// </summary>
    public string? BodyHtml { get; init; }

    /// <summary>The ticket or pull request that it stands on; null where it was met without it.</summary>
    internal ICommentable? On { get; init; }

    /// <summary>Null when the account was deleted or may not be seen.</summary>
    public User? Author { get; init; }

    /// <summary>The thread it belongs to; null where it was met without one.</summary>
    public Discussion? Discussion { get; init; }

    /// <summary>Where on a pull request's diff; null for every other comment.</summary>
    public DiffPosition? Position { get; init; }

    /// <summary>Whether only members from planner up may see it.</summary>
    public bool IsInternal { get; init; }

    /// <summary>Whether GitLab noted it down itself.</summary>
    public bool IsSystem { get; init; }

    /// <summary>
    /// What GitLab noted down, in its word: <c>closed</c>, <c>label</c>, <c>assignee</c> ... Null for what a person
    /// wrote.
    /// </summary>
    public string? SystemAction { get; init; }

    /// <summary>Whether it can be resolved, as threads on a diff can.</summary>
    public bool IsResolvable { get; init; }

    /// <summary>Whether it is resolved.</summary>
    public bool IsResolved { get; init; }

    /// <summary>Who resolved it; null while it is not resolved.</summary>
    public User? ResolvedBy { get; init; }

    /// <summary>When it was resolved; null while it is not.</summary>
    public DateTimeOffset? ResolvedAt { get; init; }

    /// <summary>Where it stands on its page in GitLab; null where GitLab gives it no page.</summary>
    [GraphQLType("URL")]
    public string? Url { get; init; }

    /// <summary>When it was written.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it last changed in any way that GitLab counts.</summary>
    public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Null when the text was never changed.</summary>
    public DateTimeOffset? LastEditedAt { get; init; }

    /// <summary>Who last changed its text; null when nobody did.</summary>
    public User? LastEditedBy { get; init; }

    internal override string TypeName => "Comment";

    internal override EntityKind Upstream => EntityKind.Note;
}
