namespace GitLabGraph.Accounts.Audit;

/// <summary>What happened.</summary>
public enum AuditAction
{
    KeyCreated,
    KeyRevoked,
    AccountLinked,
    AccountRelinked,
    AccountUnlinked,
    AccountDisabled,
    AccountEnabled,
    TokenRefreshed,
    RefreshFailed,
    AccountRecovered,
}
