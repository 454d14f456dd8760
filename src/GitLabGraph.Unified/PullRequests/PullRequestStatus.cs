using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.PullRequests;

/// <summary>Where a pull request is in its life.</summary>
[EnumType]
public enum PullRequestStatus
{
    Open,
    Closed,
    Merged,

    /// <summary>Being merged this moment.</summary>
    Locked,
}
