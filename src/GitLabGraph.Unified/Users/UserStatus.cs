using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Users;

/// <summary>Whether a person may sign in.</summary>
[EnumType]
public enum UserStatus
{
    Active,
    Blocked,
    Deactivated,
    Banned,

    /// <summary>Waits for an administrator's approval.</summary>
    Pending,
}
