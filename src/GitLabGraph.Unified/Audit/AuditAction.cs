using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Audit;

/// <summary>What happened to a key or an account.</summary>
[EnumType]
public enum AuditAction
{
    /// <summary>A key was made.</summary>
    KeyCreated,

    /// <summary>A key was ended by hand.</summary>
    KeyRevoked,

    /// <summary>A customer's GitLab was linked for the first time.</summary>
    AccountLinked,

    /// <summary>A linked account was given new tokens; its id stays.</summary>
    AccountRelinked,

    /// <summary>An account and its tokens were forgotten.</summary>
    AccountUnlinked,

    /// <summary>An account was switched off; its link and its tokens stay.</summary>
    AccountDisabled,

    /// <summary>An account that was switched off goes on.</summary>
    AccountEnabled,

    /// <summary>GitLab replaced the account's token, and the new one is stored.</summary>
    TokenRefreshed,

    /// <summary>GitLab refused to replace the account's token.</summary>
    RefreshFailed,

    /// <summary>GitLab takes the account's token again, which it had refused.</summary>
    AccountRecovered,
}
