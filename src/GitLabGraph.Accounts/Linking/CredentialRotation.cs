using GitLabGraph.Accounts.Refresh;
using GitLabGraph.Accounts.Store;
using GitLabGraph.GitLab.Errors;

namespace GitLabGraph.Accounts.Linking;

/// <summary>
/// Replaces an account's pair now, however long it would still be good: it may have leaked.
/// </summary>
public sealed class CredentialRotation(IAccountStore store, TokenRefresh refresh)
{
    /// <summary>What kept it from being replaced; null when nothing did.</summary>
    public async Task<LinkProblem?> RotateAsync(Account account, CancellationToken cancellationToken)
    {
        var stored = await store.ReadTokensAsync(account.Tenant, account.Key, cancellationToken);
        if (stored?.Tokens.Refresh is null)
        {
            return new LinkProblem(
                LinkProblemKind.NotRotatable,
                "Only accounts linked by OAuth are rotated here. Make a new token in GitLab and give it to linkAccount "
                    + "with this account.");
        }

        try
        {
            var next = await refresh.ReplaceAsync(
                account.Tenant, account.Key, stored.Tokens.Access, cancellationToken);
            return next is null
                ? new LinkProblem(
                    LinkProblemKind.NotAuthorized, "GitLab refuses this account's tokens: link it again.")
                : null;
        }
        catch (GitLabException failure)
        {
            return LinkProblem.Of(failure, account.Address.Host);
        }
    }
}
