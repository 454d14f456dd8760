namespace GitLabGraph.Unified.ApiKeys;

/// <summary>
/// The port to the keys of the caller's tenant. Whoever implements it knows the caller and what they may do.
/// </summary>
public interface IApiKeys
{
    /// <summary>The newest first, revoked and expired ones with them.</summary>
    ValueTask<IReadOnlyList<ApiKey>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Makes a key; the only answer that holds its secret.</summary>
    /// <exception cref="ApiKeyException">It cannot be made.</exception>
    ValueTask<ApiKey> CreateAsync(ApiKeyOptions options, CancellationToken cancellationToken);

    /// <summary>Ends a key on all nodes. Ending it twice changes nothing.</summary>
    /// <exception cref="ApiKeyException">There is none.</exception>
    ValueTask<ApiKey> RevokeAsync(string prefix, CancellationToken cancellationToken);
}
