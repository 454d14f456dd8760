using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Workspaces;

/// <summary>Whether a workspace is in use.</summary>
[EnumType]
public enum WorkspaceStatus
{
    Active,
    Archived,
    PendingDeletion,
}
