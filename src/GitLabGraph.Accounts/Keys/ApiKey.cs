namespace GitLabGraph.Accounts.Keys;

/// <summary>A key as it is kept: everything but the key itself, of which only a hash is stored.</summary>
public sealed record ApiKey
{
    /// <summary>Begins the key and recognises it, such as <c>glg_ab12cd34</c>.</summary>
    public required string Prefix { get; init; }

    public required string Tenant { get; init; }

    /// <summary>What a person calls it.</summary>
    public required string Name { get; init; }

    public required CallerScopes Scopes { get; init; }

    public ProxyRules Proxy { get; init; } = ProxyRules.Unlimited;

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it ends by itself; null when it does not.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>To the quarter of an hour; null when it was never used.</summary>
    public DateTimeOffset? LastUsedAt { get; init; }

    public bool IsGood(DateTimeOffset now) => RevokedAt is null && (ExpiresAt is null || ExpiresAt > now);

    public Caller ToCaller() => new(Tenant, Scopes, Prefix, Proxy);
}
