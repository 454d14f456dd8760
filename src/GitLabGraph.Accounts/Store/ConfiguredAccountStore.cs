using GitLabGraph.Accounts.Audit;
using GitLabGraph.Accounts.Tokens;

namespace GitLabGraph.Accounts.Store;

/// <summary>
/// The accounts of the configuration with the audit log beside them: what happens to them lasts until the next start,
/// and is told like what happens to any other account.
/// </summary>
internal sealed class ConfiguredAccountStore(MemoryAccountStore accounts, AuditTrail audit) : IAccountStore
{
    public ValueTask<Account?> FindAsync(string tenant, string key, CancellationToken cancellationToken) =>
        accounts.FindAsync(tenant, key, cancellationToken);

    public ValueTask<IReadOnlyList<Account>> ListAsync(string tenant, CancellationToken cancellationToken) =>
        accounts.ListAsync(tenant, cancellationToken);

    public async ValueTask<LinkOutcome> LinkAsync(AccountLink link, CancellationToken cancellationToken)
    {
        var outcome = await accounts.LinkAsync(link, cancellationToken);
        if (outcome.IsLinked)
        {
            await audit.WriteAsync(
                link.Tenant, AuditAction.AccountRelinked, outcome.Account.Key, link.Actor, link.Address.Value,
                cancellationToken);
        }

        return outcome;
    }

    public async ValueTask<bool> UnlinkAsync(
        string tenant, string key, string actor, CancellationToken cancellationToken)
    {
        if (!await accounts.UnlinkAsync(tenant, key, actor, cancellationToken))
        {
            return false;
        }

        await audit.WriteAsync(
            tenant, AuditAction.AccountUnlinked, key, actor, "until the next start", cancellationToken);
        return true;
    }

    public ValueTask<StoredTokens?> FindTokensAsync(
        string tenant, string key, CancellationToken cancellationToken) =>
        accounts.FindTokensAsync(tenant, key, cancellationToken);

    public ValueTask<StoredTokens?> ReadTokensAsync(
        string tenant, string key, CancellationToken cancellationToken) =>
        accounts.ReadTokensAsync(tenant, key, cancellationToken);

    public ValueTask<bool> LeaseAsync(
        string tenant, string key, string owner, TimeSpan length, CancellationToken cancellationToken) =>
        accounts.LeaseAsync(tenant, key, owner, length, cancellationToken);

    public ValueTask ReleaseAsync(string tenant, string key, string owner, CancellationToken cancellationToken) =>
        accounts.ReleaseAsync(tenant, key, owner, cancellationToken);

    public async ValueTask<bool> RotateAsync(
        string tenant, string key, AccountTokens next, int version, string actor,
        CancellationToken cancellationToken)
    {
        if (!await accounts.RotateAsync(tenant, key, next, version, actor, cancellationToken))
        {
            return false;
        }

        await audit.WriteAsync(tenant, AuditAction.TokenRefreshed, key, actor, null, cancellationToken);
        return true;
    }

    public ValueTask<bool> SwitchAsync(
        string tenant, string key, bool isOn, string actor, CancellationToken cancellationToken) =>
        accounts.SwitchAsync(tenant, key, isOn, actor, cancellationToken);

    public async ValueTask MarkAsync(
        string tenant, string key, AccountStatus status, string? reason, int version,
        CancellationToken cancellationToken)
    {
        var before = await accounts.FindAsync(tenant, key, cancellationToken);
        if (before is null or { Status: AccountStatus.Disabled }
            || (before.Status == status && before.StatusReason == reason))
        {
            return;
        }

        await accounts.MarkAsync(tenant, key, status, reason, version, cancellationToken);
        await audit.WriteAsync(
            tenant, AuditTrail.ActionOf(status), key, AuditEntry.Server, reason, cancellationToken);
    }
}
