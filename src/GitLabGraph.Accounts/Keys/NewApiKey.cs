namespace GitLabGraph.Accounts.Keys;

/// <summary>What a key is to be.</summary>
public sealed record NewApiKey
{
    public required string Tenant { get; init; }

    public required string Name { get; init; }

    public required CallerScopes Scopes { get; init; }

    public ProxyRules Proxy { get; init; } = ProxyRules.Unlimited;

    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Who makes it, for the audit log.</summary>
    public required string Actor { get; init; }
}
