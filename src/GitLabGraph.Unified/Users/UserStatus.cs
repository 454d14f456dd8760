using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Users;

/// <summary>Whether a person may sign in.</summary>
[EnumType]
public enum UserStatus
{
    /// <summary>May sign in.</summary>
    Active,

    /// <summary>An administrator, or the directory, keeps them out.</summary>
    Blocked,

    /// <summary>Was away for long; signing in brings them back.</summary>
    Deactivated,

    /// <summary>Kept out, and what they wrote is hidden.</summary>
    Banned,

    /// <summary>Waits for an administrator's approval.</summary>
    Pending,
}
