using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Roles;

/// <summary>Where a role can be given.</summary>
[EnumType]
public enum RoleScope
{
    /// <summary>In groups.</summary>
    Group,

    /// <summary>In workspaces.</summary>
    Workspace,
}
