namespace GitLabGraph.GraphQL.DataLoading;

/// <summary>
/// Loads values by key: whatever keys are asked for before nothing else can run are fetched together, and each key
/// once a request.
/// </summary>
public interface IDataLoader<in TKey, TValue>
    where TKey : notnull
{
    /// <summary>The key's value; null when there is none.</summary>
    Task<TValue?> LoadAsync(TKey key, CancellationToken cancellationToken);

    /// <summary>The keys' values, in the keys' order.</summary>
    Task<IReadOnlyList<TValue?>> LoadAsync(IReadOnlyCollection<TKey> keys, CancellationToken cancellationToken);

    /// <summary>Puts in a value that came by another way, unless the key has one already.</summary>
    void SetCacheEntry(TKey key, TValue? value);

    /// <summary>Forgets a key, so that it is fetched again: after a mutation has changed it.</summary>
    void RemoveCacheEntry(TKey key);

    void ClearCache();
}
