using GitLabGraph.Accounts.Memory;
using GitLabGraph.Accounts.Refresh;
using GitLabGraph.Accounts.Store;
using GitLabGraph.GitLab.Accounts;
using GitLabGraph.GitLab.Errors;

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
        if (await store.FindAsync(tenant, accountKey, cancellationToken) is { Status: AccountStatus.Disabled })
        {
            throw SwitchedOff();
        }

        var stored = await store.FindTokensAsync(tenant, accountKey, cancellationToken);
        return stored is null
            ? null
            : await refresh.AheadAsync(tenant, accountKey, stored, cancellationToken);
    }

    /// <summary>A token that was stored meanwhile is worth another try; else the pair is refreshed.</summary>
    public ValueTask<AccessToken?> ReplaceAsync(AccessToken refused, CancellationToken cancellationToken) =>
        refresh.ReplaceAsync(tenant, accountKey, refused, cancellationToken);

    /// <summary>
    /// A refusal may pass, as when GitLab could not look tokens up: the account need not be linked again then.
    /// </summary>
    public async ValueTask AcceptedAsync(AccessToken token, CancellationToken cancellationToken)
    {
        try
        {
            var account = await store.FindAsync(tenant, accountKey, cancellationToken);
            if (account?.Status is AccountStatus.NeedsReauth && await IsStoredAsync(token, cancellationToken))
            {
                await store.MarkAsync(
                    tenant, accountKey, AccountStatus.Active, reason: null, account.Version, cancellationToken);
            }
        }
        catch (StoreUnavailableException)
        {
            // The answer is here all the same; the status is put right by the next process that asks.
        }
    }

    /// <summary>No request and no refresh is made for an account that is switched off.</summary>
    internal static GitLabException SwitchedOff() =>
        new(GitLabError.AccountDisabled, "The account is switched off: its GitLab is not asked.")
        {
            NothingHappened = true,
        };

    private async ValueTask<bool> IsStoredAsync(AccessToken token, CancellationToken cancellationToken) =>
        (await store.FindTokensAsync(tenant, accountKey, cancellationToken))?.Tokens.Access.Equals(token) == true;
}
