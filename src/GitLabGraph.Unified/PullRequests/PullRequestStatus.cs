using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.PullRequests;

/// <summary>Where a pull request is in its life.</summary>
[EnumType]
public enum PullRequestStatus
{
    /// <summary>Waits to be merged or closed.</summary>
    Open,

    /// <summary>Closed without being merged.</summary>
    Closed,

    /// <summary>Its commits are part of the base branch.</summary>
    Merged,

    /// <summary>Being merged this moment.</summary>
    Locked,
}
