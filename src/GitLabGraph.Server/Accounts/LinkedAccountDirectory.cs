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
/// what was learnt about its instance hangs on it.
/// </summary>
internal sealed class LinkedAccountDirectory(
    IAccountStore store, TokenRefresh refresh, GitLabClients clients, PrioritySettings priorities)
{
    private readonly ConcurrentDictionary<string, (Account Record, LinkedAccount Linked)> _known =
        new(StringComparer.Ordinal);

    /// <param name="tenant">Whose account it has to be.</param>
    /// <param name="name">The account's id or key.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async ValueTask<LinkedAccount?> FindAsync(
        string tenant, string name, CancellationToken cancellationToken) =>
        await store.FindAsync(tenant, AccountName.ToKey(name), cancellationToken) is { } account
            ? Known(account)
            : null;

    public async ValueTask<IReadOnlyList<LinkedAccount>> ListAsync(
        string tenant, CancellationToken cancellationToken) =>
        [.. (await store.ListAsync(tenant, cancellationToken)).Select(Known)];

    private LinkedAccount Known(Account account) => _known.AddOrUpdate(
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
