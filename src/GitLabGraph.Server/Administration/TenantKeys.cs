using GitLabGraph.Accounts.Keys;
using GitLabGraph.Server.Access;
using GitLabGraph.Unified.ApiKeys;
using ApiKey = GitLabGraph.Unified.ApiKeys.ApiKey;
using StoredKey = GitLabGraph.Accounts.Keys.ApiKey;

namespace GitLabGraph.Server.Administration;

/// <summary>The keys of the caller's tenant.</summary>
internal sealed class TenantKeys(IApiKeyStore keys, RequestCaller caller, TimeProvider time) : IApiKeys
{
    public async ValueTask<IReadOnlyList<ApiKey>> ListAsync(CancellationToken cancellationToken)
    {
        var tenant = caller.With(CallerScopes.Admin).Tenant;
        return [.. (await keys.ListAsync(tenant, cancellationToken)).Select(static key => ToUnified(key))];
    }

    public async ValueTask<ApiKey> CreateAsync(ApiKeyOptions options, CancellationToken cancellationToken)
    {
        var maker = caller.With(CallerScopes.Admin);
        var wanted = KeyWish.Read(options, maker, time.GetUtcNow());
        var (key, secret) = await keys.CreateAsync(wanted, cancellationToken);
        return ToUnified(key, secret.Reveal());
    }

    public async ValueTask<ApiKey> RevokeAsync(string prefix, CancellationToken cancellationToken)
    {
        var revoker = caller.With(CallerScopes.Admin);
        return await keys.RevokeAsync(revoker.Tenant, prefix, revoker.Key, cancellationToken) is { } key
            ? ToUnified(key)
            : throw new ApiKeyException("UNKNOWN_KEY", "There is no key with this prefix, or it is not the caller's.");
    }

    private static ApiKey ToUnified(StoredKey key, string? secret = null) => new()
    {
        Prefix = key.Prefix,
        Name = key.Name,
        Scopes = [.. ScopeNames.NamesOf(key.Scopes).Select(static name => Enum.Parse<ApiKeyScope>(name, true))],
        ProxyMethods = key.Proxy.Methods,
        ProxyPaths = key.Proxy.Paths,
        CreatedAt = key.CreatedAt,
        ExpiresAt = key.ExpiresAt,
        RevokedAt = key.RevokedAt,
        LastUsedAt = key.LastUsedAt,
        Secret = secret,
    };
}
