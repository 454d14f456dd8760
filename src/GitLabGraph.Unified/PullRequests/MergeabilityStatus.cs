using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.PullRequests;

/// <summary>Whether a pull request could be merged now.</summary>
[EnumType]
public enum MergeabilityStatus
{
    Mergeable,

    /// <summary>Something has to happen first; the reasons say what.</summary>
    Blocked,

    Conflicting,

    /// <summary>GitLab is finding out; ask again.</summary>
    Checking,

    Unknown,
}
