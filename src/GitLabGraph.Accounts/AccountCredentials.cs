using GitLabGraph.Accounts.Refresh;
using GitLabGraph.Accounts.Store;
using GitLabGraph.GitLab.Accounts;

namespace GitLabGraph.Accounts;

/// <summary>
/// An account's token, asked of the store for every request, so that linking again takes effect at once. Tokens that
/// can be refreshed are, ahead of their end and when GitLab refuses them.
/// </summary>
public sealed class AccountCredentials(string tenant, string accountKey, IAccountStore store, TokenRefresh refresh)
    : IGitLabCredentials
{
    public async ValueTask<AccessToken?> GetTokenAsync(CancellationToken cancellationToken)
    {
        var stored = await store.FindTokensAsync(tenant, accountKey, cancellationToken);
        return stored is null
            ? null
            : await refresh.AheadAsync(tenant, accountKey, stored, cancellationToken);
    }

    /// <summary>A token that was stored meanwhile is worth another try; else the pair is refreshed.</summary>
    public ValueTask<AccessToken?> ReplaceAsync(AccessToken refused, CancellationToken cancellationToken) =>
        refresh.ReplaceAsync(tenant, accountKey, refused, cancellationToken);
}
