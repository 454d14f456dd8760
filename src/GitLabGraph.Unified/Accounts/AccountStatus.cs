using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Accounts;

/// <summary>Whether a linked account can be used.</summary>
[EnumType]
public enum AccountStatus
{
    /// <summary>It can be used.</summary>
    Active,

    /// <summary>
    /// The token is expired or revoked and could not be replaced: the customer has to authorise again.
    /// </summary>
    NeedsReauth,

    /// <summary>The instance could not be reached when it was last tried.</summary>
    Unreachable,

    /// <summary>Switched off by whoever linked it.</summary>
    Disabled,
}
