using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.PullRequests;

/// <summary>
/// Which pull requests to list. Each maps to a filter of GitLab's own; what GitLab cannot filter by is an error and
/// never skipped.
/// </summary>
[InputObjectType]
internal sealed record PullRequestFilter
{
    [GraphQLType("ID")]
    public string? Repo { get; init; }

    [GraphQLType("ID")]
    public string? Group { get; init; }

    /// <summary>With a group: also pull requests of its subgroups; they are by default.</summary>
    public bool? IncludeSubgroups { get; init; }

    /// <summary>
    /// Without a repo or group: whose pull requests. ASSIGNED unless told otherwise, because GitLab answers it together
    /// with what else is asked; ALL takes requests of its own.
    /// </summary>
    public PullRequestScope? Scope { get; init; }

    public PullRequestStatus? Status { get; init; }

    public bool? IsDraft { get; init; }

    /// <summary>Words of the title and description.</summary>
    public string? Search { get; init; }

    public IReadOnlyList<int>? Numbers { get; init; }

    public string? HeadBranch { get; init; }

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

    public DateTimeOffset? CreatedAfter { get; init; }

    public DateTimeOffset? CreatedBefore { get; init; }

    public DateTimeOffset? UpdatedAfter { get; init; }

    public DateTimeOffset? UpdatedBefore { get; init; }

    public DateTimeOffset? MergedAfter { get; init; }

    public DateTimeOffset? MergedBefore { get; init; }
}
