using System.Security.Cryptography;
using GitLabGraph.Accounts.Memory;
using GitLabGraph.Accounts.Tokens;
using GitLabGraph.GitLab.Errors;

namespace GitLabGraph.Accounts.Store;

/// <summary>The database's accounts, answered from memory as long as what is remembered is fresh.</summary>
internal sealed class DatabaseAccountStore : IAccountStore
{
    private readonly AccountTable _table;
    private readonly TokenSeal _seal;
    private readonly ISharedTokens _shared;
    private readonly IChangeFeed _feed;
    private readonly FreshMemory<Account?> _accounts;
    private readonly FreshMemory<IReadOnlyList<Account>> _lists;
    private readonly FreshMemory<StoredTokens?> _tokens;

    public DatabaseAccountStore(
        AccountTable table, TokenSeal seal, ISharedTokens shared, IChangeFeed feed, TimeProvider time)
    {
        (_table, _seal, _shared, _feed) = (table, seal, shared, feed);
        _accounts = new FreshMemory<Account?>(time);
        _lists = new FreshMemory<IReadOnlyList<Account>>(time);
        _tokens = new FreshMemory<StoredTokens?>(time);
        feed.Changed += Forget;
        feed.Interrupted += ForgetAll;
    }

    public ValueTask<Account?> FindAsync(string tenant, string key, CancellationToken cancellationToken) =>
        _accounts.GetAsync(Name(tenant, key), () => _table.FindAsync(tenant, key), cancellationToken);

    public ValueTask<IReadOnlyList<Account>> ListAsync(string tenant, CancellationToken cancellationToken) =>
        _lists.GetAsync(tenant, () => _table.ListAsync(tenant), cancellationToken);

    public async ValueTask<LinkOutcome> LinkAsync(AccountLink link, CancellationToken cancellationToken)
    {
        var outcome = await _table.LinkAsync(link, cancellationToken).OrUnavailableAsync();
        if (outcome.IsLinked)
        {
            await ShareAsync(link.Tenant, outcome.Account.Key);
            Changed(link.Tenant, outcome.Account.Key);
        }

        return outcome;
    }

    public async ValueTask<bool> UnlinkAsync(
        string tenant, string key, string actor, CancellationToken cancellationToken)
    {
        var isGone = await _table.UnlinkAsync(tenant, key, actor, cancellationToken).OrUnavailableAsync();
        await _shared.ForgetAsync(tenant, key);
        Changed(tenant, key, ChangeKind.AccountShut);
        return isGone;
    }

    public async ValueTask<StoredTokens?> FindTokensAsync(
        string tenant, string key, CancellationToken cancellationToken)
    {
        var name = Name(tenant, key);
        var newest = (await FindAsync(tenant, key, cancellationToken))?.Version;
        var tokens = await AskAsync();

        // The message of a change was lost, and the account has told of it since.
        if (tokens?.Version < newest)
        {
            _tokens.Forget(name);
            return await AskAsync();
        }

        return tokens;

        ValueTask<StoredTokens?> AskAsync() =>
            _tokens.GetAsync(name, () => FindSharedAsync(tenant, key, newest), cancellationToken);
    }

    public async ValueTask<StoredTokens?> ReadTokensAsync(
        string tenant, string key, CancellationToken cancellationToken)
    {
        // What is remembered is as old as what was just refused.
        _tokens.Forget(Name(tenant, key));
        return await ReadAsync(tenant, key).OrUnavailableAsync().WaitAsync(cancellationToken);
    }

    public ValueTask<bool> LeaseAsync(
        string tenant, string key, string owner, TimeSpan length, CancellationToken cancellationToken) =>
        new(_table.LeaseAsync(tenant, key, owner, length, cancellationToken).OrUnavailableAsync());

    public ValueTask ReleaseAsync(string tenant, string key, string owner, CancellationToken cancellationToken) =>
        new(_table.ReleaseAsync(tenant, key, owner, cancellationToken).OrUnavailableAsync());

    public async ValueTask<bool> RotateAsync(
        string tenant, string key, AccountTokens next, int version, string actor,
        CancellationToken cancellationToken)
    {
        var isStored = await _table.RotateAsync(tenant, key, next, version, actor, cancellationToken)
            .OrUnavailableAsync();
        await ShareAsync(tenant, key);
        Changed(tenant, key);
        return isStored;
    }

    public async ValueTask<bool> SwitchAsync(
        string tenant, string key, bool isOn, string actor, CancellationToken cancellationToken)
    {
        var isThere = await _table.SwitchAsync(tenant, key, isOn, actor, cancellationToken).OrUnavailableAsync();
        Changed(tenant, key, isOn ? ChangeKind.Account : ChangeKind.AccountShut);
        return isThere;
    }

    public async ValueTask MarkAsync(
        string tenant, string key, AccountStatus status, string? reason, int version,
        CancellationToken cancellationToken)
    {
        await _table.MarkAsync(tenant, key, status, reason, version, cancellationToken).OrUnavailableAsync();
        Changed(tenant, key);
    }

    // What is shared may be of before a change that was made while Redis was away.
    private async Task<StoredTokens?> FindSharedAsync(string tenant, string key, int? newest) =>
        await _shared.FindAsync(tenant, key) is { } shared && shared.Version >= newest
            ? shared
            : await ReadAsync(tenant, key);

    private async Task<StoredTokens?> ReadAsync(string tenant, string key)
    {
        if (await _table.FindTokensAsync(tenant, key) is not var (text, version))
        {
            await _shared.ForgetAsync(tenant, key);
            return null;
        }

        var stored = new StoredTokens(Open(key, text), version);
        await _shared.KeepAsync(tenant, key, text, stored);
        return stored;
    }

    private AccountTokens Open(string key, string text)
    {
        try
        {
            return _seal.Open(key, text);
        }
        catch (CryptographicException)
        {
            throw new GitLabException(
                GitLabError.NeedsReauthorization,
                "The account's tokens were sealed with a key that this server does not have. Bring the key back, or "
                    + "link the account again.");
        }
    }

    // The other nodes, once told, must not find the old pair. What was stored stays stored when this fails.
    private async Task ShareAsync(string tenant, string key)
    {
        try
        {
            await ReadAsync(tenant, key).OrUnavailableAsync();
        }
        catch (Exception exception) when (exception is StoreUnavailableException or GitLabException)
        {
            await _shared.ForgetAsync(tenant, key);
        }
    }

    private void Changed(string tenant, string key, ChangeKind kind = ChangeKind.Account)
    {
        var change = new Change(kind, tenant, key);
        Forget(change);
        _feed.Tell(change);
    }

    private void Forget(Change change)
    {
        var name = Name(change.Tenant, change.Key);
        switch (change.Kind)
        {
            case ChangeKind.Account:
                _accounts.Forget(name);
                _tokens.Forget(name);
                _lists.Forget(change.Tenant);
                break;
            case ChangeKind.AccountShut:
                _accounts.Drop(name);
                _tokens.Drop(name);
                _lists.Drop(change.Tenant);
                break;
        }
    }

    private void ForgetAll()
    {
        _accounts.ForgetAll();
        _tokens.ForgetAll();
        _lists.ForgetAll();
    }

    // A tenant's name holds no slash, so no two pairs share a name.
    private static string Name(string tenant, string key) => $"{tenant}/{key}";
}
