namespace GitLabGraph.Accounts.Store.Rows;

/// <summary>A key as it stands in the database: a hash of it.</summary>
internal sealed class ApiKeyRow
{
    public required string Prefix { get; init; }

    public required string Hash { get; init; }

    public required string Tenant { get; init; }

    public required string Name { get; init; }

    public required int Scopes { get; init; }

    public required string ProxyMethods { get; init; }

    public required string ProxyPaths { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    public DateTimeOffset? RevokedAt { get; set; }

    public DateTimeOffset? LastUsedAt { get; set; }
}
