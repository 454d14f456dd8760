using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Workspaces;

/// <summary>How workspaces are ordered.</summary>
[EnumType]
public enum WorkspaceOrder
{
    /// <summary>By name, from A to Z.</summary>
    NameAsc,

    /// <summary>By name, from Z to A.</summary>
    NameDesc,

    /// <summary>By time of creation, oldest first.</summary>
    CreatedAtAsc,

    /// <summary>By time of creation, newest first.</summary>
    CreatedAtDesc,

    /// <summary>By time of last activity, oldest first.</summary>
    LastActivityAtAsc,

    /// <summary>By time of last activity, newest first.</summary>
    LastActivityAtDesc,

    /// <summary>By how many people starred it, the most first.</summary>
    StarsDesc,

    /// <summary>By how many people starred it, the fewest first.</summary>
    StarsAsc,
}
