namespace GitLabGraph.GraphQL.DataLoading;

/// <summary>Keys that are fetched together, each with its promise.</summary>
internal sealed class Batch<TKey, TValue>
    where TKey : notnull
{
    private readonly Dictionary<TKey, Promise<TValue>> _promises = [];

    public IReadOnlyDictionary<TKey, Promise<TValue>> Promises => _promises;

    public int Count => _promises.Count;

    public bool Contains(TKey key) => _promises.ContainsKey(key);

    public Promise<TValue> Add(TKey key)
    {
        if (!_promises.TryGetValue(key, out var promise))
        {
            promise = new Promise<TValue>();
            _promises.Add(key, promise);
        }

        return promise;
    }

    /// <summary>A key that the fetch did not mention has no value.</summary>
    public void KeepRest()
    {
        foreach (var promise in _promises.Values)
        {
            promise.Keep(default);
        }
    }

    public void Break(Exception exception)
    {
        foreach (var promise in _promises.Values)
        {
            promise.Break(exception);
        }
    }
}
