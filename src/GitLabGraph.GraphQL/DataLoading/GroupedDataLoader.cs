namespace GitLabGraph.GraphQL.DataLoading;

/// <summary>
/// Many values a key, many keys a fetch (Hot Chocolate's name and meaning). A key without values gets an empty
/// list.
/// </summary>
public abstract class GroupedDataLoader<TKey, TValue>(IBatchScheduler batchScheduler, DataLoaderOptions? options = null)
    : DataLoader<TKey, TValue[]>(batchScheduler, options)
    where TKey : notnull
{
    protected abstract Task<ILookup<TKey, TValue>> LoadGroupedBatchAsync(
        IReadOnlyList<TKey> keys, CancellationToken cancellationToken);

    internal sealed override async Task FetchAsync(
        IReadOnlyDictionary<TKey, Promise<TValue[]>> batch, CancellationToken cancellationToken)
    {
        var values = await LoadGroupedBatchAsync([.. batch.Keys], cancellationToken);
        foreach (var (key, promise) in batch)
        {
            promise.Keep([.. values[key]]);
        }
    }
}
