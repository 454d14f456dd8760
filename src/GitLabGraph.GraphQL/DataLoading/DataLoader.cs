namespace GitLabGraph.GraphQL.DataLoading;

/// <summary>
/// What batch, group and cache loaders have in common: the promises of a request, and the batch that is being
/// filled.
/// </summary>
public abstract class DataLoader<TKey, TValue>(IBatchScheduler batchScheduler, DataLoaderOptions? options = null)
    : IDataLoader<TKey, TValue>
    where TKey : notnull
{
    private readonly DataLoaderOptions _options = options ?? DataLoaderOptions.Default;
    private readonly Lock _lock = new();
    private readonly Dictionary<TKey, Promise<TValue>> _promises = [];
    private Batch<TKey, TValue>? _open;

    public Task<TValue?> LoadAsync(TKey key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        var promise = Find(key);
        return cancellationToken.CanBeCanceled
            && !promise.Task.IsCompleted
            && cancellationToken != batchScheduler.RequestAborted
            ? promise.Task.WaitAsync(cancellationToken)
            : promise.Task;
    }

    public async Task<IReadOnlyList<TValue?>> LoadAsync(
        IReadOnlyCollection<TKey> keys, CancellationToken cancellationToken)
    {
        var tasks = new Task<TValue?>[keys.Count];
        var index = 0;
        foreach (var key in keys)
        {
            tasks[index++] = LoadAsync(key, cancellationToken);
        }

        return await Task.WhenAll(tasks);
    }

    public void SetCacheEntry(TKey key, TValue? value)
    {
        lock (_lock)
        {
            if (_options.IsCaching)
            {
                _promises.TryAdd(key, Promise<TValue>.Kept(value));
            }
        }
    }

    public void RemoveCacheEntry(TKey key)
    {
        lock (_lock)
        {
            _promises.Remove(key);
        }
    }

    public void ClearCache()
    {
        lock (_lock)
        {
            _promises.Clear();
        }
    }

    /// <summary>
    /// Fetches the values of a batch's keys and keeps each promise with <see cref="Promise{TValue}.Keep"/>.
    /// </summary>
    internal abstract Task FetchAsync(
        IReadOnlyDictionary<TKey, Promise<TValue>> batch, CancellationToken cancellationToken);

    private Promise<TValue> Find(TKey key)
    {
        lock (_lock)
        {
            if (_promises.TryGetValue(key, out var promise))
            {
                return promise;
            }

            promise = OpenBatch(key).Add(key);
            if (_options.IsCaching)
            {
                _promises.Add(key, promise);
            }

            return promise;
        }
    }

    /// <summary>The batch that is being filled; a new one when there is none or it is full.</summary>
    private Batch<TKey, TValue> OpenBatch(TKey key)
    {
        var isFull = _open is not null && _options.MaxBatchSize > 0
            && _open.Count >= _options.MaxBatchSize && !_open.Contains(key);
        if (_open is null || isFull)
        {
            var batch = _open = new Batch<TKey, TValue>();
            batchScheduler.Schedule(() => Dispatch(batch));
        }

        return _open;
    }

    private void Dispatch(Batch<TKey, TValue> batch)
    {
        lock (_lock)
        {
            _open = ReferenceEquals(_open, batch) ? null : _open;
        }

        _ = FetchAsync(batch);
    }

    private async Task FetchAsync(Batch<TKey, TValue> batch)
    {
        try
        {
            await FetchAsync(batch.Promises, batchScheduler.RequestAborted);
            batch.KeepRest();
        }
        catch (Exception exception)
        {
            batch.Break(exception);
            Forget(batch);
        }
    }

    /// <summary>A fault is not remembered: who asks again gets another try.</summary>
    private void Forget(Batch<TKey, TValue> batch)
    {
        lock (_lock)
        {
            foreach (var (key, promise) in batch.Promises)
            {
                if (_promises.TryGetValue(key, out var current) && ReferenceEquals(current, promise))
                {
                    _promises.Remove(key);
                }
            }
        }
    }
}
