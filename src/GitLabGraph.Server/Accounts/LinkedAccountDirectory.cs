using System.Collections.Concurrent;
using GitLabGraph.Accounts;
using GitLabGraph.Accounts.Refresh;
using GitLabGraph.Accounts.Store;
using GitLabGraph.GitLab;
using GitLabGraph.GitLab.Accounts;
using GitLabGraph.Unified.Accounts;

namespace GitLabGraph.Server.Accounts;

/// <summary>
/// The stored accounts as the unified API knows them. An account keeps its object as long as its record is unchanged:
/// what was learnt about its instance hangs on it. One that is not stored any more is let go, whichever node unlinked
/// it.
/// </summary>
internal sealed class LinkedAccountDirectory(
    IAccountStore store, TokenRefresh refresh, GitLabClients clients, PrioritySettings priorities)
{
    // By tenant, then by key.
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<string, (Account Record, LinkedAccount Linked)>>
        _known = new(StringComparer.Ordinal);

    /// <param name="tenant">Whose account it has to be.</param>
    /// <param name="name">The account's id or key.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async ValueTask<LinkedAccount?> FindAsync(
        string tenant, string name, CancellationToken cancellationToken)
    {
        var key = AccountName.ToKey(name);

        if (await store.FindAsync(tenant, key, cancellationToken) is { } account)
        {
            return Known(account);
        }

        Forget(tenant, key);
        return null;
    }

    public async ValueTask<IReadOnlyList<LinkedAccount>> ListAsync(
        string tenant, CancellationToken cancellationToken)
    {
        // Read first: whoever is linked meanwhile is not let go.
        var known = Of(tenant).Keys;
        var stored = await store.ListAsync(tenant, cancellationToken);
        known.Except(stored.Select(static account => account.Key)).ToList().ForEach(key => Forget(tenant, key));
        return [.. stored.Select(Known)];
    }

    /// <summary>Lets go of an account that was unlinked, with its client.</summary>
    public void Forget(string tenant, string key)
    {
        if (Of(tenant).TryRemove(key, out _))
        {
            clients.Forget(key);
        }
    }

    private ConcurrentDictionary<string, (Account Record, LinkedAccount Linked)> Of(string tenant) =>
        _known.GetOrAdd(tenant, static _ => new(StringComparer.Ordinal));

    private LinkedAccount Known(Account account) => Of(account.Tenant).AddOrUpdate(
        account.Key,
        _ => (account, Link(account)),
        (_, known) => known.Record.Version == account.Version ? known : (account, LinkAgain(account))).Linked;

    // Its token is another one: who it is and what it may do is learnt anew.
    private LinkedAccount LinkAgain(Account account)
    {
        var linked = Link(account);
        linked.Client.Connection.BeginAnew();
        linked.Client.Capabilities.Forget();
        return linked;
    }

    private LinkedAccount Link(Account account)
    {
        var client = clients.For(
            account.ToGitLabAccount(), new AccountCredentials(account.Tenant, account.Key, store, refresh));
        return new LinkedAccount(account.Key, account.Name, client)
        {
            Status = Enum.Parse<Unified.Accounts.AccountStatus>(account.Status.ToString()),
            StatusReason = account.StatusReason,
            AuthMethod = AuthMethodOf(account.TokenKind),
            Scopes = account.Scopes,
            LinkedAt = account.IsConfigured ? null : account.LinkedAt,
            ExpiresAt = account.ExpiresAt,
            Priorities = priorities.Of(account.Key),
        };
    }

    private static AuthMethod AuthMethodOf(TokenKind kind) => kind switch
    {
        TokenKind.OAuth => AuthMethod.OAuth,
        TokenKind.ProjectAccessToken => AuthMethod.ProjectAccessToken,
        TokenKind.GroupAccessToken => AuthMethod.GroupAccessToken,
        _ => AuthMethod.PersonalAccessToken,
    };
}
