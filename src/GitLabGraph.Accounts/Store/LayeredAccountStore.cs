using GitLabGraph.Accounts.Tokens;

namespace GitLabGraph.Accounts.Store;

/// <summary>
/// Accounts of the configuration beside those of the database. A key is looked for in the configuration first; new
/// accounts go to the database.
/// </summary>
internal sealed class LayeredAccountStore(ConfiguredAccountStore configured, DatabaseAccountStore stored)
    : IAccountStore
{
    public async ValueTask<Account?> FindAsync(string tenant, string key, CancellationToken cancellationToken) =>
        await (await LayerAsync(tenant, key)).FindAsync(tenant, key, cancellationToken);

    public async ValueTask<IReadOnlyList<Account>> ListAsync(string tenant, CancellationToken cancellationToken)
    {
        var first = await configured.ListAsync(tenant, cancellationToken);
        return [.. first, .. await stored.ListAsync(tenant, cancellationToken)];
    }

    public async ValueTask<LinkOutcome> LinkAsync(AccountLink link, CancellationToken cancellationToken)
    {
        IAccountStore layer = link.AccountKey is { } key ? await LayerAsync(link.Tenant, key) : stored;
        return await layer.LinkAsync(link, cancellationToken);
    }

    public async ValueTask<bool> UnlinkAsync(
        string tenant, string key, string actor, CancellationToken cancellationToken) =>
        await (await LayerAsync(tenant, key)).UnlinkAsync(tenant, key, actor, cancellationToken);

    public async ValueTask<StoredTokens?> FindTokensAsync(
        string tenant, string key, CancellationToken cancellationToken) =>
        await (await LayerAsync(tenant, key)).FindTokensAsync(tenant, key, cancellationToken);

    public async ValueTask<StoredTokens?> ReadTokensAsync(
        string tenant, string key, CancellationToken cancellationToken) =>
        await (await LayerAsync(tenant, key)).ReadTokensAsync(tenant, key, cancellationToken);

    public async ValueTask<bool> LeaseAsync(
        string tenant, string key, string owner, TimeSpan length, CancellationToken cancellationToken) =>
        await (await LayerAsync(tenant, key)).LeaseAsync(tenant, key, owner, length, cancellationToken);

    public async ValueTask ReleaseAsync(
        string tenant, string key, string owner, CancellationToken cancellationToken) =>
        await (await LayerAsync(tenant, key)).ReleaseAsync(tenant, key, owner, cancellationToken);

    public async ValueTask<bool> RotateAsync(
        string tenant, string key, AccountTokens next, int version, string actor,
        CancellationToken cancellationToken) =>
        await (await LayerAsync(tenant, key)).RotateAsync(tenant, key, next, version, actor, cancellationToken);

    public async ValueTask<bool> SwitchAsync(
        string tenant, string key, bool isOn, string actor, CancellationToken cancellationToken) =>
        await (await LayerAsync(tenant, key)).SwitchAsync(tenant, key, isOn, actor, cancellationToken);

    public async ValueTask MarkAsync(
        string tenant, string key, AccountStatus status, string? reason, int version,
        CancellationToken cancellationToken) =>
        await (await LayerAsync(tenant, key)).MarkAsync(tenant, key, status, reason, version, cancellationToken);

    private async ValueTask<IAccountStore> LayerAsync(string tenant, string key) =>
        await configured.FindAsync(tenant, key, CancellationToken.None) is null ? stored : configured;
}
