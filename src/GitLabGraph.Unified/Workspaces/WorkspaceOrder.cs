using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Workspaces;

/// <summary>How workspaces are ordered.</summary>
[EnumType]
public enum WorkspaceOrder
{
    NameAsc,
    NameDesc,
    CreatedAtAsc,
    CreatedAtDesc,
    LastActivityAtAsc,
    LastActivityAtDesc,
    StarsDesc,
    StarsAsc,
}
