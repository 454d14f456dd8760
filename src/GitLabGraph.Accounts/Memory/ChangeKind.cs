namespace GitLabGraph.Accounts.Memory;

/// <summary>What sort of thing changed.</summary>
public enum ChangeKind
{
    /// <summary>An account was linked, or its tokens or its status changed.</summary>
    Account,

    ApiKey,

    /// <summary>
    /// An account is gone or switched off: nothing remembered of it is used, not even while the database is silent.
    /// </summary>
    AccountShut,
}
