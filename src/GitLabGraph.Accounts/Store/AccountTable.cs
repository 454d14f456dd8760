using GitLabGraph.Accounts.Audit;
using GitLabGraph.Accounts.Store.Rows;
using GitLabGraph.Accounts.Tokens;
using Microsoft.EntityFrameworkCore;

namespace GitLabGraph.Accounts.Store;

/// <summary>Accounts in the database, as they are there now.</summary>
internal sealed partial class AccountTable(Database database, TokenSeal seal, AuditTrail audit, TimeProvider time)
{
    private const string SwitchedOff = "It was switched off; enableAccount lets it go on.";

    public async Task<Account?> FindAsync(string tenant, string key)
    {
        await using var context = database.Open();
        var row = await Of(context, tenant).AsNoTracking().FirstOrDefaultAsync(row => row.Key == key);
        return row?.ToAccount();
    }

    public async Task<IReadOnlyList<Account>> ListAsync(string tenant)
    {
        await using var context = database.Open();
        var rows = await Of(context, tenant).AsNoTracking()
            .OrderBy(static row => row.LinkedAt).ThenBy(static row => row.Key).ToListAsync();
        return [.. rows.Select(AccountMapping.ToAccount)];
    }

    /// <summary>The sealed tokens with their version.</summary>
    public async Task<(string Sealed, int Version)?> FindTokensAsync(string tenant, string key)
    {
        await using var context = database.Open();
        var row = await Of(context, tenant).AsNoTracking().Where(row => row.Key == key)
            .Select(static row => new { row.SealedTokens, row.Version }).FirstOrDefaultAsync();
        return row is null ? null : (row.SealedTokens, row.Version);
    }

    public async Task<bool> UnlinkAsync(string tenant, string key, string actor, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return await UnlinkOnceAsync(tenant, key, actor, cancellationToken);
            }
            catch (DbUpdateConcurrencyException)
            {
                // Its token was rotated, or it was marked, at the same moment: it is to go all the same.
            }
        }
    }

    private async Task<bool> UnlinkOnceAsync(
        string tenant, string key, string actor, CancellationToken cancellationToken)
    {
        await using var context = database.Open();
        if (await Of(context, tenant).FirstOrDefaultAsync(row => row.Key == key, cancellationToken) is not { } row)
        {
            return false;
        }

        context.Accounts.Remove(row);
        var entry = audit.Add(context, tenant, AuditAction.AccountUnlinked, key, actor);
        await context.SaveChangesAsync(cancellationToken);
        audit.Stored(entry);
        return true;
    }

    public async Task<bool> RotateAsync(
        string tenant, string key, AccountTokens next, int version, string actor,
        CancellationToken cancellationToken)
    {
        var sealedTokens = seal.Seal(key, next);
        return await ChangeAsync(
            tenant, key, version, AuditAction.TokenRefreshed, actor, null,
            row =>
            {
                row.SealedTokens = sealedTokens;
                row.ExpiresAt = next.ExpiresAt;
                if (row.Status != nameof(AccountStatus.Disabled))
                {
                    row.Status = nameof(AccountStatus.Active);
                    row.StatusReason = null;
                }

                row.RefreshOwner = null;
                row.RefreshUntil = null;
                return true;
            },
            cancellationToken);
    }

    /// <summary>Says it once: an account that is marked so already is left as it is, and nothing is written.</summary>
    public Task<bool> MarkAsync(
        string tenant, string key, AccountStatus status, string? reason, int version,
        CancellationToken cancellationToken) => ChangeAsync(
            tenant, key, version, AuditTrail.ActionOf(status), AuditEntry.Server, reason,
            row =>
            {
                var isNews = row.Status != nameof(AccountStatus.Disabled)
                    && (row.Status != status.ToString() || row.StatusReason != reason);
                (row.Status, row.StatusReason) = (status.ToString(), reason);
                return isNews;
            },
            cancellationToken);

    /// <summary>Switches an account off or on; false when it is not there.</summary>
    public async Task<bool> SwitchAsync(
        string tenant, string key, bool isOn, string actor, CancellationToken cancellationToken)
    {
        var (action, status, reason) = isOn
            ? (AuditAction.AccountEnabled, AccountStatus.Active, null)
            : (AuditAction.AccountDisabled, AccountStatus.Disabled, SwitchedOff);
        while (await FindAsync(tenant, key) is { } account)
        {
            // Changed by somebody else meanwhile, it is looked at again.
            var isDone = isOn == account.Status is not AccountStatus.Disabled || await ChangeAsync(
                tenant, key, account.Version, action, actor, null,
                row =>
                {
                    (row.Status, row.StatusReason) = (status.ToString(), reason);
                    return true;
                },
                cancellationToken);
            if (isDone)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Takes the lease, or lengthens one's own; false while another node has it.</summary>
    public async Task<bool> LeaseAsync(
        string tenant, string key, string owner, TimeSpan length, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        DateTimeOffset? until = now + length;
        await using var context = database.Open();
        return await Of(context, tenant)
            .Where(row => row.Key == key
                && (row.RefreshUntil == null || row.RefreshUntil < now || row.RefreshOwner == owner))
            .ExecuteUpdateAsync(
                set => set.SetProperty(static row => row.RefreshOwner, owner)
                    .SetProperty(static row => row.RefreshUntil, until),
                cancellationToken) == 1;
    }

    public async Task ReleaseAsync(string tenant, string key, string owner, CancellationToken cancellationToken)
    {
        DateTimeOffset? none = null;
        await using var context = database.Open();
        await Of(context, tenant).Where(row => row.Key == key && row.RefreshOwner == owner)
            .ExecuteUpdateAsync(
                set => set.SetProperty(static row => row.RefreshOwner, (string?)null)
                    .SetProperty(static row => row.RefreshUntil, none),
                cancellationToken);
    }

    private async Task<bool> ChangeAsync(
        string tenant, string key, int version, AuditAction action, string actor, string? detail,
        Func<AccountRow, bool> change, CancellationToken cancellationToken)
    {
        await using var context = database.Open();
        var row = await Of(context, tenant)
            .FirstOrDefaultAsync(row => row.Key == key && row.Version == version, cancellationToken);
        if (row is null || !change(row))
        {
            return false;
        }

        row.Version++;
        var entry = audit.Add(context, tenant, action, key, actor, detail);
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }

        audit.Stored(entry);
        return true;
    }

    // The only way to rows of this table: whoever asks names a tenant.
    private static IQueryable<AccountRow> Of(AccountsContext context, string tenant) =>
        context.Accounts.Where(row => row.Tenant == tenant);
}
