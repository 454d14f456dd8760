using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Workspaces;

/// <summary>Whether a workspace is in use.</summary>
[EnumType]
public enum WorkspaceStatus
{
    /// <summary>In use.</summary>
    Active,

    /// <summary>Kept to be read only.</summary>
    Archived,

    /// <summary>Marked to be deleted.</summary>
    PendingDeletion,
}
