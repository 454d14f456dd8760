using System.Security.Cryptography;
using GitLabGraph.Accounts.Audit;
using GitLabGraph.Accounts.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace GitLabGraph.Accounts.Store;

/// <summary>How accounts come into it, or are given new tokens.</summary>
internal sealed partial class AccountTable
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz0123456789";

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
}
