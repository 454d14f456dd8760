using System.Security.Cryptography;
using GitLabGraph.Accounts.Audit;
using GitLabGraph.Accounts.Store.Rows;
using GitLabGraph.Accounts.Tokens;
using Microsoft.EntityFrameworkCore;

namespace GitLabGraph.Accounts.Store;

/// <summary>Accounts in the database, as they are there now.</summary>
internal sealed class AccountTable(Database database, TokenSeal seal, AuditTrail audit, TimeProvider time)
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz0123456789";
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

    public async Task<LinkOutcome> LinkAsync(AccountLink link, CancellationToken cancellationToken)
    {
        try
        {
            return await LinkOnceAsync(link, cancellationToken);
        }
        catch (DbUpdateException)
        {
            // The same person linked, or the token was rotated, at the same moment: now there is a row to fill.
            return await LinkOnceAsync(link, cancellationToken);
        }
    }

    public async Task<bool> UnlinkAsync(string tenant, string key, string actor, CancellationToken cancellationToken)
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

    private async Task<LinkOutcome> LinkOnceAsync(AccountLink link, CancellationToken cancellationToken)
    {
        await using var context = database.Open();
        var row = await FindTargetAsync(context, link, cancellationToken);
        if (row is null && link.AccountKey is not null)
        {
            return LinkOutcome.Refused(LinkRefusal.UnknownAccount);
        }

        if (row is not null && row.Address != link.Address.Value)
        {
            return LinkOutcome.Refused(LinkRefusal.OtherInstance);
        }

        if (row is not null && await IsLinkedElsewhereAsync(context, link, row, cancellationToken))
        {
            return LinkOutcome.Refused(LinkRefusal.LinkedAlready);
        }

        var action = row is null ? AuditAction.AccountLinked : AuditAction.AccountRelinked;
        var key = row?.Key ?? "acc_" + RandomNumberGenerator.GetString(Letters, 16);
        var sealedTokens = seal.Seal(key, link.Tokens);
        if (row is null)
        {
            row = AccountMapping.NewRow(link, key, sealedTokens, time.GetUtcNow());
            context.Accounts.Add(row);
        }
        else
        {
            AccountMapping.Fill(row, link, sealedTokens);
        }

        var entry = audit.Add(context, link.Tenant, action, key, link.Actor, link.Address.Value);
        await context.SaveChangesAsync(cancellationToken);
        audit.Stored(entry);
        return LinkOutcome.Linked(row.ToAccount());
    }

    private static async Task<AccountRow?> FindTargetAsync(
        AccountsContext context, AccountLink link, CancellationToken cancellationToken)
    {
        var own = Of(context, link.Tenant);
        if (link.AccountKey is { } key)
        {
            return await own.FirstOrDefaultAsync(row => row.Key == key, cancellationToken);
        }

        var address = link.Address.Value;
        return link.LinkedBy?.Id is { } user
            ? await own.FirstOrDefaultAsync(row => row.Address == address && row.LinkedById == user, cancellationToken)
            : null;
    }

    private static async Task<bool> IsLinkedElsewhereAsync(
        AccountsContext context, AccountLink link, AccountRow row, CancellationToken cancellationToken)
    {
        var (key, address) = (row.Key, row.Address);
        return link.LinkedBy?.Id is { } user && await Of(context, link.Tenant).AnyAsync(
            other => other.Key != key && other.Address == address && other.LinkedById == user, cancellationToken);
    }

    // The only way to rows of this table: whoever asks names a tenant.
    private static IQueryable<AccountRow> Of(AccountsContext context, string tenant) =>
        context.Accounts.Where(row => row.Tenant == tenant);
}
