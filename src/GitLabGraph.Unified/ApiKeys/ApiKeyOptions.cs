namespace GitLabGraph.Unified.ApiKeys;

/// <summary>What a key is to be.</summary>
public sealed record ApiKeyOptions
{
    public required string Name { get; init; }

    public required IReadOnlyList<ApiKeyScope> Scopes { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Null: those of the key that makes it.</summary>
    public IReadOnlyList<string>? ProxyMethods { get; init; }

    /// <summary>Null: those of the key that makes it.</summary>
    public IReadOnlyList<string>? ProxyPaths { get; init; }
}
