namespace GitLabGraph.Accounts.Tokens;

/// <summary>Without Redis: each node has its own memory and the database.</summary>
internal sealed class NoSharedTokens : ISharedTokens
{
    public ValueTask<StoredTokens?> FindAsync(string tenant, string key) => default;

    public ValueTask KeepAsync(string tenant, string key, string sealedTokens, StoredTokens tokens) => default;

    public ValueTask ForgetAsync(string tenant, string key) => default;
}
