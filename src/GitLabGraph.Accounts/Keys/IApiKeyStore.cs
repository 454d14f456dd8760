namespace GitLabGraph.Accounts.Keys;

/// <summary>Keeps the keys of all tenants.</summary>
public interface IApiKeyStore
{
    /// <summary>Makes a key; its text is told here and never again.</summary>
    ValueTask<(ApiKey Key, ApiKeySecret Secret)> CreateAsync(NewApiKey wanted, CancellationToken cancellationToken);

    /// <summary>The tenant's keys, the newest first, revoked and expired ones with them.</summary>
    ValueTask<IReadOnlyList<ApiKey>> ListAsync(string tenant, CancellationToken cancellationToken);

    /// <summary>
    /// Ends a key, on this node at once and on the others when they hear of it. Null when the tenant has none with the
    /// prefix; ending it twice changes nothing.
    /// </summary>
    ValueTask<ApiKey?> RevokeAsync(string tenant, string prefix, string actor, CancellationToken cancellationToken);

    /// <summary>
    /// Whether memory holds this key, be it fresh or not: then it is worth a question to the database. It opens nothing
    /// by itself.
    /// </summary>
    bool Remembers(ApiKeySecret secret);

    /// <summary>Whose key this is, from memory where it is fresh there; null when it opens nothing.</summary>
    ValueTask<Caller?> FindCallerAsync(ApiKeySecret secret, CancellationToken cancellationToken);

    /// <summary>Whether any key could open anything now.</summary>
    ValueTask<bool> AnyAsync(CancellationToken cancellationToken);
}
