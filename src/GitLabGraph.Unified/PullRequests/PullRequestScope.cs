using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.PullRequests;

/// <summary>Which pull requests are meant where neither a repo nor a group is named.</summary>
[EnumType]
public enum PullRequestScope
{
    /// <summary>Those that are assigned to the account's owner.</summary>
    Assigned,

    /// <summary>Those that the account's owner wrote.</summary>
    Authored,

    /// <summary>Those that the account's owner was asked to review.</summary>
    ReviewRequested,

    /// <summary>
    /// All that the account may see, which GitLab lists over REST: forward only, and without filters by number,
    /// approver or time of merging.
    /// </summary>
    All,
}
