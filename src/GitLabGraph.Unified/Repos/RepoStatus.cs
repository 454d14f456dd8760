using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Repos;

/// <summary>Whether a repo is in use.</summary>
[EnumType]
public enum RepoStatus
{
    Active,
    Archived,
    PendingDeletion,
}
