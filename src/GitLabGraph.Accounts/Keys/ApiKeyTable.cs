using GitLabGraph.Accounts.Audit;
using GitLabGraph.Accounts.Memory;
using GitLabGraph.Accounts.Store;
using GitLabGraph.Accounts.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace GitLabGraph.Accounts.Keys;

/// <summary>Keys in the database; who calls is answered from memory as long as it is fresh there.</summary>
internal sealed class ApiKeyTable : IApiKeyStore
{
    // Exact times would cost a write with every request, and tell nobody more.
    private static readonly TimeSpan LastUseStep = TimeSpan.FromMinutes(15);

    private readonly Database _database;
    private readonly AuditTrail _audit;
    private readonly IChangeFeed _feed;
    private readonly TimeProvider _time;
    private readonly FreshMemory<KnownKey?> _known;

    public ApiKeyTable(Database database, AuditTrail audit, IChangeFeed feed, TimeProvider time)
    {
        (_database, _audit, _feed, _time) = (database, audit, feed, time);
        _known = new FreshMemory<KnownKey?>(time);
        feed.Changed += change =>
        {
            if (change.Kind == ChangeKind.ApiKey)
            {
                _known.Drop(change.Key);
            }
        };
        feed.Interrupted += _known.ForgetAll;
    }

    public async ValueTask<(ApiKey Key, ApiKeySecret Secret)> CreateAsync(
        NewApiKey wanted, CancellationToken cancellationToken)
    {
        var secret = ApiKeySecret.Make();
        var row = ApiKeyMapping.NewRow(wanted, secret, _time.GetUtcNow());
        await using var context = _database.Open();
        context.ApiKeys.Add(row);
        var detail = string.Join(' ', ScopeNames.NamesOf(wanted.Scopes));
        var entry = _audit.Add(
            context, wanted.Tenant, AuditAction.KeyCreated, secret.Prefix, wanted.Actor, detail);
        await context.SaveChangesAsync(cancellationToken).OrUnavailableAsync();
        _audit.Stored(entry);
        Changed(row);
        return (row.ToKey(), secret);
    }

    public async ValueTask<IReadOnlyList<ApiKey>> ListAsync(string tenant, CancellationToken cancellationToken)
    {
        await using var context = _database.Open();
        var rows = await context.ApiKeys.AsNoTracking().Where(row => row.Tenant == tenant)
            .OrderByDescending(static row => row.CreatedAt).ThenBy(static row => row.Prefix)
            .ToListAsync(cancellationToken).OrUnavailableAsync();
        return [.. rows.Select(ApiKeyMapping.ToKey)];
    }

    public async ValueTask<ApiKey?> RevokeAsync(
        string tenant, string prefix, string actor, CancellationToken cancellationToken)
    {
        await using var context = _database.Open();
        var row = await context.ApiKeys.FirstOrDefaultAsync(
            row => row.Tenant == tenant && row.Prefix == prefix, cancellationToken).OrUnavailableAsync();
        if (row is null || row.RevokedAt is not null)
        {
            return row?.ToKey();
        }

        row.RevokedAt = _time.GetUtcNow();
        var entry = _audit.Add(context, tenant, AuditAction.KeyRevoked, prefix, actor);
        await context.SaveChangesAsync(cancellationToken).OrUnavailableAsync();
        _audit.Stored(entry);
        Changed(row);
        return row.ToKey();
    }

    public bool Remembers(ApiKeySecret secret) => _known.Peek(secret.Prefix) is { } known && known.Opens(secret);

    public async ValueTask<Caller?> FindCallerAsync(ApiKeySecret secret, CancellationToken cancellationToken)
    {
        var known = await _known.GetAsync(secret.Prefix, () => ReadAsync(secret.Prefix), cancellationToken);
        if (known is null || !known.Opens(secret) || !known.Key.IsGood(_time.GetUtcNow()))
        {
            return null;
        }

        NoteUse(known);
        return known.Caller;
    }

    public async ValueTask<bool> AnyAsync(CancellationToken cancellationToken)
    {
        var now = _time.GetUtcNow();
        await using var context = _database.Open();
        return await context.ApiKeys.AnyAsync(
            row => row.RevokedAt == null && (row.ExpiresAt == null || row.ExpiresAt > now), cancellationToken);
    }

    private async Task<KnownKey?> ReadAsync(string prefix)
    {
        await using var context = _database.Open();
        var row = await context.ApiKeys.AsNoTracking().FirstOrDefaultAsync(row => row.Prefix == prefix);
        return row is null ? null : new KnownKey(row.ToKey(), row.Hash);
    }

    private void NoteUse(KnownKey known)
    {
        var now = _time.GetUtcNow();
        if (known.TakeUse(now, LastUseStep))
        {
            _ = StoreUseAsync(known.Key.Prefix, now);
        }
    }

    private async Task StoreUseAsync(string prefix, DateTimeOffset now)
    {
        try
        {
            await using var context = _database.Open();
            await context.ApiKeys.Where(row => row.Prefix == prefix)
                .ExecuteUpdateAsync(set => set.SetProperty(static row => row.LastUsedAt, now));
        }
        catch (Exception)
        {
            // Only a hint for people: the next quarter of an hour writes it again, and no request fails for it.
        }
    }

    private void Changed(ApiKeyRow row)
    {
        _known.Drop(row.Prefix);
        _feed.Tell(new Change(ChangeKind.ApiKey, row.Tenant, row.Prefix));
    }
}
