using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.PullRequests;

/// <summary>What a reviewer did so far.</summary>
[EnumType]
public enum ReviewState
{
    /// <summary>Nothing yet.</summary>
    Unreviewed,

    /// <summary>Comments are drafted but not sent.</summary>
    InReview,

    /// <summary>Commented, without a verdict.</summary>
    Reviewed,

    /// <summary>Approved it.</summary>
    Approved,

    /// <summary>Wants changes first.</summary>
    ChangesRequested,

    /// <summary>Took the approval back.</summary>
    Unapproved,

    /// <summary>A word of GitLab's that is not known here.</summary>
    Unknown,
}
