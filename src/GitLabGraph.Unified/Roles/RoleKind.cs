using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Roles;

/// <summary>Where a role comes from.</summary>
[EnumType]
public enum RoleKind
{
    /// <summary>Every GitLab has it.</summary>
    BuiltIn,

    /// <summary>Made by the customer on top of a built-in role.</summary>
    Custom,
}
