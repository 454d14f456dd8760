using GitLabGraph.GraphQL.Execution.Waves;

namespace GitLabGraph.GraphQL.DataLoading;

/// <summary>The DataLoaders of one request, one of each type, and the batches of theirs that wait to go out.</summary>
internal sealed class DataLoaderScope(
    IServiceProvider services, DataLoaderRegistry registry, RequestScope request) : IBatchScheduler
{
    private readonly Lock _lock = new();
    private readonly Dictionary<Type, object> _dataLoaders = [];
    private List<Action> _batches = [];

    public CancellationToken RequestAborted => request.Aborted;

    /// <summary>
    /// The request's one DataLoader of this type: as registered, as a service, or made by its constructor.
    /// </summary>
    public T Get<T>()
        where T : notnull
    {
        lock (_lock)
        {
            if (!_dataLoaders.TryGetValue(typeof(T), out var dataLoader))
            {
                dataLoader = registry.Create(typeof(T), services, this);
                _dataLoaders.Add(typeof(T), dataLoader);
            }

            return (T)dataLoader;
        }
    }

    public void Schedule(Action dispatch)
    {
        lock (_lock)
        {
            _batches.Add(dispatch);
        }

        // The key may come from a thread outside the pump, while the pump waits.
        request.Pump.Wake();
    }

    /// <summary>Sends out the batches that wait; answers false when there are none.</summary>
    public bool Dispatch()
    {
        List<Action> batches;
        lock (_lock)
        {
            if (_batches.Count == 0)
            {
                return false;
            }

            batches = _batches;
            _batches = [];
        }

        foreach (var dispatch in batches)
        {
            dispatch();
        }

        return true;
    }
}
