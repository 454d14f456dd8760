using GitLabGraph.GitLab.Accounts;

namespace GitLabGraph.Accounts;

/// <summary>Keeps the linked accounts and their tokens.</summary>
public interface IAccountStore
{
    ValueTask<Account?> FindAsync(string key, CancellationToken cancellationToken);

    /// <summary>Every account, the oldest link first.</summary>
    ValueTask<IReadOnlyList<Account>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Adds an account, or replaces the one with its key.</summary>
    ValueTask LinkAsync(Account account, AccessToken token, CancellationToken cancellationToken);

    /// <summary>Forgets an account and its token; nothing happens when there is none.</summary>
    ValueTask UnlinkAsync(string key, CancellationToken cancellationToken);

    /// <summary>The account's token as it is now; null when the account is gone.</summary>
    ValueTask<AccessToken?> FindTokenAsync(string key, CancellationToken cancellationToken);
}
