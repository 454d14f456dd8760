using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.Unified.Audit;

/// <summary>What happened to a key or an account.</summary>
[EnumType]
public enum AuditAction
{
    KeyCreated,
    KeyRevoked,
    AccountLinked,
    AccountRelinked,
    AccountUnlinked,

    /// <summary>GitLab replaced the account's token, and the new one is stored.</summary>
    TokenRefreshed,

    /// <summary>GitLab refused to replace the account's token.</summary>
    RefreshFailed,
}
