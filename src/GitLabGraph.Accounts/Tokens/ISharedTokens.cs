namespace GitLabGraph.Accounts.Tokens;

/// <summary>
/// Sealed tokens in a place that all nodes share and that is quicker than the database. It may forget, and it may be
/// away: nothing depends on it.
/// </summary>
internal interface ISharedTokens
{
    /// <summary>An account's tokens; null where they are not known here.</summary>
    ValueTask<StoredTokens?> FindAsync(string tenant, string key);

    /// <summary>Keeps what the database held, unless something newer is kept already.</summary>
    ValueTask KeepAsync(string tenant, string key, string sealedTokens, StoredTokens tokens);

    /// <summary>The account is gone, and nobody who still reads it brings it back.</summary>
    ValueTask ForgetAsync(string tenant, string key);
}
