namespace GitLabGraph.GraphQL.DataLoading;

/// <summary>
/// One fetch a key, each key once a request: where there is nothing to batch (Hot Chocolate's name and meaning).
/// </summary>
public abstract class CacheDataLoader<TKey, TValue>(IBatchScheduler batchScheduler, DataLoaderOptions? options = null)
    : DataLoader<TKey, TValue>(batchScheduler, options)
    where TKey : notnull
{
    protected abstract Task<TValue> LoadSingleAsync(TKey key, CancellationToken cancellationToken);

    internal sealed override Task FetchAsync(
        IReadOnlyDictionary<TKey, Promise<TValue>> batch, CancellationToken cancellationToken) =>
        Task.WhenAll(batch.Select(item => FetchAsync(item.Key, item.Value, cancellationToken)));

    private async Task FetchAsync(TKey key, Promise<TValue> promise, CancellationToken cancellationToken)
    {
        try
        {
            promise.Keep(await LoadSingleAsync(key, cancellationToken));
        }
        catch (Exception exception)
        {
            promise.Break(exception);
            RemoveCacheEntry(key);
        }
    }
}
