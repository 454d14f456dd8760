using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Repos;

/// <summary>Whether a repo is in use.</summary>
[EnumType]
public enum RepoStatus
{
    /// <summary>In use.</summary>
    Active,

    /// <summary>Kept to be read only.</summary>
    Archived,

    /// <summary>Marked to be deleted.</summary>
    PendingDeletion,
}
