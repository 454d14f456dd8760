using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.PullRequests;

/// <summary>Whether a pull request could be merged now.</summary>
[EnumType]
public enum MergeabilityStatus
{
    /// <summary>It could be merged now.</summary>
    Mergeable,

    /// <summary>Something has to happen first; the reasons say what.</summary>
    Blocked,

    /// <summary>It changes what its base has changed, too.</summary>
    Conflicting,

    /// <summary>GitLab is finding out; ask again.</summary>
    Checking,

    /// <summary>A word of GitLab's that is not known here.</summary>
    Unknown,
}
