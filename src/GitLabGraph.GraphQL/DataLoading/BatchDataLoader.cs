namespace GitLabGraph.GraphQL.DataLoading;

/// <summary>One value a key, many keys a fetch (Hot Chocolate's name and meaning).</summary>
public abstract class BatchDataLoader<TKey, TValue>(IBatchScheduler batchScheduler, DataLoaderOptions? options = null)
    : DataLoader<TKey, TValue>(batchScheduler, options)
    where TKey : notnull
{
    /// <summary>Fetches the values; a key that is missing in the answer has none.</summary>
    protected abstract Task<IReadOnlyDictionary<TKey, TValue>> LoadBatchAsync(
        IReadOnlyList<TKey> keys, CancellationToken cancellationToken);

    internal sealed override async Task FetchAsync(
        IReadOnlyDictionary<TKey, Promise<TValue>> batch, CancellationToken cancellationToken)
    {
        var values = await LoadBatchAsync([.. batch.Keys], cancellationToken);
        foreach (var (key, promise) in batch)
        {
            promise.Keep(values.TryGetValue(key, out var value) ? value : default);
        }
    }
}
