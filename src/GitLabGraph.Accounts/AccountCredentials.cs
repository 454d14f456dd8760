using GitLabGraph.GitLab.Accounts;

namespace GitLabGraph.Accounts;

/// <summary>
/// An account's token, asked of the store for every request, so that linking again takes effect at once.
/// </summary>
public sealed class AccountCredentials(string accountKey, IAccountStore store) : IGitLabCredentials
{
    public ValueTask<AccessToken?> GetTokenAsync(CancellationToken cancellationToken) =>
        store.FindTokenAsync(accountKey, cancellationToken);

    /// <summary>
    /// A token that was stored meanwhile is worth another try. Access tokens cannot be refreshed: without another one
    /// the account has to
    /// be linked again.
    /// </summary>
    public async ValueTask<AccessToken?> ReplaceAsync(AccessToken refused, CancellationToken cancellationToken)
    {
        var stored = await store.FindTokenAsync(accountKey, cancellationToken);
        return stored is null || stored.Equals(refused) ? null : stored;
    }
}
