using System.Collections.Concurrent;
using GitLabGraph.Accounts.Tokens;

namespace GitLabGraph.Accounts.Store;

/// <summary>Accounts that live as long as the process: the demo's, and those named in the configuration.</summary>
public sealed class MemoryAccountStore : IAccountStore
{
    private readonly ConcurrentDictionary<string, (Account Account, AccountTokens Tokens)> _accounts =
        new(StringComparer.Ordinal);

    public bool IsEmpty => _accounts.IsEmpty;

    /// <summary>Adds an account, or replaces the one with its key.</summary>
    public void Put(Account account, AccountTokens tokens) => _accounts[account.Key] = (account, tokens);

    public ValueTask<Account?> FindAsync(string tenant, string key, CancellationToken cancellationToken) =>
        new(Find(tenant, key)?.Account);

    public ValueTask<IReadOnlyList<Account>> ListAsync(string tenant, CancellationToken cancellationToken) =>
        new(_accounts.Values.Select(entry => entry.Account)
            .Where(account => account.Tenant == tenant)
            .OrderBy(account => account.LinkedAt)
            .ThenBy(account => account.Key, StringComparer.Ordinal)
            .ToArray());

    /// <summary>Only accounts that are there can be linked again here; new ones belong into a database.</summary>
    public ValueTask<LinkOutcome> LinkAsync(AccountLink link, CancellationToken cancellationToken)
    {
        if (link.AccountKey is null || Find(link.Tenant, link.AccountKey) is not var (known, _))
        {
            return new(LinkOutcome.Refused(LinkRefusal.UnknownAccount));
        }

        if (!known.Address.Equals(link.Address))
        {
            return new(LinkOutcome.Refused(LinkRefusal.OtherInstance));
        }

        var account = known with
        {
            TokenKind = link.TokenKind, Scopes = link.Scopes, ExpiresAt = link.Tokens.ExpiresAt,
            LinkedBy = link.LinkedBy, Application = link.Application,
            Version = known.Version + 1,
        };
        account = account.Status is AccountStatus.Disabled
            ? account
            : account with { Status = AccountStatus.Active, StatusReason = null };
        Put(account, link.Tokens);
        return new(LinkOutcome.Linked(account));
    }

    public ValueTask<bool> UnlinkAsync(
        string tenant, string key, string actor, CancellationToken cancellationToken) =>
        new(Find(tenant, key) is not null && _accounts.TryRemove(key, out _));

    public ValueTask<StoredTokens?> FindTokensAsync(
        string tenant, string key, CancellationToken cancellationToken) =>
        new(Find(tenant, key) is var (account, tokens) ? new StoredTokens(tokens, account.Version) : null);

    public ValueTask<StoredTokens?> ReadTokensAsync(
        string tenant, string key, CancellationToken cancellationToken) =>
        FindTokensAsync(tenant, key, cancellationToken);

    /// <summary>Its accounts are of one process, which refreshes each of them in one flight.</summary>
    public ValueTask<bool> LeaseAsync(
        string tenant, string key, string owner, TimeSpan length, CancellationToken cancellationToken) => new(true);

    public ValueTask ReleaseAsync(string tenant, string key, string owner, CancellationToken cancellationToken) =>
        ValueTask.CompletedTask;

    public ValueTask<bool> RotateAsync(
        string tenant, string key, AccountTokens next, int version, string actor,
        CancellationToken cancellationToken) =>
        new(Change(tenant, key, version, account => account with { ExpiresAt = next.ExpiresAt }, next));

    /// <summary>The settings alone switch its accounts.</summary>
    public ValueTask<bool> SwitchAsync(
        string tenant, string key, bool isOn, string actor, CancellationToken cancellationToken) => new(false);

    public ValueTask MarkAsync(
        string tenant, string key, AccountStatus status, string? reason, int version,
        CancellationToken cancellationToken)
    {
        Change(tenant, key, version, account => account with { Status = status, StatusReason = reason }, null);
        return ValueTask.CompletedTask;
    }

    private bool Change(
        string tenant, string key, int version, Func<Account, Account> change, AccountTokens? tokens) =>
        Find(tenant, key) is { } entry
        && entry.Account.Version == version
        && _accounts.TryUpdate(
            key, (change(entry.Account) with { Version = version + 1 }, tokens ?? entry.Tokens), entry);

    private (Account Account, AccountTokens Tokens)? Find(string tenant, string key) =>
        _accounts.TryGetValue(key, out var entry) && entry.Account.Tenant == tenant ? entry : null;
}
