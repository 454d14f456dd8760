using GitLabGraph.Accounts.Store.Rows;

namespace GitLabGraph.Accounts.Keys;

/// <summary>Keys as rows, and back.</summary>
internal static class ApiKeyMapping
{
    public static ApiKeyRow NewRow(NewApiKey wanted, ApiKeySecret secret, DateTimeOffset now) => new()
    {
        Prefix = secret.Prefix,
        Hash = secret.Hash,
        Tenant = wanted.Tenant,
        Name = wanted.Name,
        Scopes = (int)wanted.Scopes,
        ProxyMethods = string.Join('\n', wanted.Proxy.Methods),
        ProxyPaths = string.Join('\n', wanted.Proxy.Paths),
        CreatedAt = now,
        ExpiresAt = wanted.ExpiresAt,
    };

    public static ApiKey ToKey(this ApiKeyRow row) => new()
    {
        Prefix = row.Prefix,
        Tenant = row.Tenant,
        Name = row.Name,
        Scopes = (CallerScopes)row.Scopes,
        Proxy = new ProxyRules(Lines(row.ProxyMethods), Lines(row.ProxyPaths)),
        CreatedAt = row.CreatedAt,
        ExpiresAt = row.ExpiresAt,
        RevokedAt = row.RevokedAt,
        LastUsedAt = row.LastUsedAt,
    };

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
