using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.PullRequests;

/// <summary>
/// Which pull requests to list. Each maps to a filter of GitLab's own; what GitLab cannot filter by is an error and
/// never skipped.
/// </summary>
[InputObjectType]
internal sealed record PullRequestFilter
{
    /// <summary>The id of a repo.</summary>
    [GraphQLType("ID")]
    public string? Repo { get; init; }

    /// <summary>The id of a group.</summary>
    [GraphQLType("ID")]
    public string? Group { get; init; }

    /// <summary>With a group: also pull requests of its subgroups; they are by default.</summary>
    public bool? IncludeSubgroups { get; init; }

    /// <summary>
    /// Without a repo or group: whose pull requests. ASSIGNED unless told otherwise, because GitLab answers it together
    /// with what else is asked; ALL takes requests of its own.
    /// </summary>
    public PullRequestScope? Scope { get; init; }

    /// <summary>Has this status.</summary>
    public PullRequestStatus? Status { get; init; }

    /// <summary>Whether it is a draft.</summary>
    public bool? IsDraft { get; init; }

    /// <summary>Parts of three letters or more, all of them in the title or all in the description.</summary>
    public string? Search { get; init; }

    /// <summary>Has one of these numbers.</summary>
    public IReadOnlyList<int>? Numbers { get; init; }

    /// <summary>Comes from a branch of this name.</summary>
    public string? HeadBranch { get; init; }

    /// <summary>Goes to a branch of this name.</summary>
    public string? BaseBranch { get; init; }

    /// <summary>A username.</summary>
    public string? Author { get; init; }

    /// <summary>A username.</summary>
    public string? Assignee { get; init; }

    /// <summary>A username.</summary>
    public string? Reviewer { get; init; }

    /// <summary>A username.</summary>
    public string? ApprovedBy { get; init; }

    /// <summary>Bears all of these.</summary>
    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary>Bears none of these.</summary>
    public IReadOnlyList<string>? WithoutTags { get; init; }

    /// <summary>A milestone's title.</summary>
    public string? Milestone { get; init; }

    /// <summary>Made at or after this moment.</summary>
    public DateTimeOffset? CreatedAfter { get; init; }

    /// <summary>Made at or before this moment.</summary>
    public DateTimeOffset? CreatedBefore { get; init; }

    /// <summary>Changed at or after this moment.</summary>
    public DateTimeOffset? UpdatedAfter { get; init; }

    /// <summary>Changed at or before this moment.</summary>
    public DateTimeOffset? UpdatedBefore { get; init; }

    /// <summary>Merged at or after this moment.</summary>
    public DateTimeOffset? MergedAfter { get; init; }

    /// <summary>Merged at or before this moment.</summary>
    public DateTimeOffset? MergedBefore { get; init; }
}
