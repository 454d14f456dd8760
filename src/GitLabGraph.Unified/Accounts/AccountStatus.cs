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

    /// <summary>
    /// The instance did not answer when this node last tried it for this account. Nothing is tried for the sake of the
    /// status, and nothing is held back because of it: it ends with the next answer.
    /// </summary>
    Unreachable,

    /// <summary>
    /// Switched off by <c>disableAccount</c> or in the server's settings: its GitLab is not asked, and what is asked of
    /// it has the error <c>ACCOUNT_DISABLED</c>.
    /// </summary>
    Disabled,
}
