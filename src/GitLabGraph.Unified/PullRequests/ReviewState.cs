using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.PullRequests;

/// <summary>What a reviewer did so far.</summary>
[EnumType]
public enum ReviewState
{
    Unreviewed,

    /// <summary>Comments are drafted but not sent.</summary>
    InReview,

    /// <summary>Commented, without a verdict.</summary>
    Reviewed,

    Approved,
    ChangesRequested,

    /// <summary>Took the approval back.</summary>
    Unapproved,

    /// <summary>A word of GitLab's that is not known here.</summary>
    Unknown,
}
