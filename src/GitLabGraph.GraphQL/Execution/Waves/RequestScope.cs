using GitLabGraph.GraphQL.DataLoading;
using GitLabGraph.GraphQL.Errors;

namespace GitLabGraph.GraphQL.Execution.Waves;

/// <summary>
/// What all resolvers of one request share: services, state, DataLoaders, time. Made on demand, as most requests
/// need little of it.
/// </summary>
internal sealed class RequestScope(
    OperationRequest request, RequestExecutorOptions options, CancellationToken clientLeft) : IDisposable
{
    private readonly Lock _lock = new();
    private CancellationTokenSource? _timeout;
    private CancellationTokenSource? _aborted;
    private RequestPump? _pump;
    private DataLoaderScope? _dataLoaders;

    public RequestExecutorOptions Options => options;

    public IServiceProvider Services => request.Services ?? options.Services;

    public IDictionary<string, object?> ContextData =>
        field ??= request.ContextData ?? new Dictionary<string, object?>(StringComparer.Ordinal);

    public IReadOnlyList<IResponseExtension> ResponseExtensions => request.ResponseExtensions;

    /// <summary>
    /// Fires when the client leaves or the time is over. The clock runs from the first time that somebody asks.
    /// </summary>
    public CancellationToken Aborted
    {
        get
        {
            lock (_lock)
            {
                if (_aborted is null)
                {
                    _timeout = new CancellationTokenSource(options.ExecutionTimeout, options.TimeProvider);
                    _aborted = CancellationTokenSource.CreateLinkedTokenSource(clientLeft, _timeout.Token);
                }

                return _aborted.Token;
            }
        }
    }

    public RequestPump Pump
    {
        get
        {
            lock (_lock)
            {
                return _pump ??= new RequestPump();
            }
        }
    }

    public DataLoaderScope DataLoaders
    {
        get
        {
            lock (_lock)
            {
                return _dataLoaders ??= new DataLoaderScope(Services, options.DataLoaders, this);
            }
        }
    }

    /// <summary>Sends out every batch that waits; answers false when none does.</summary>
    public bool DispatchDataLoaders() => _dataLoaders?.Dispatch() == true;

    public void ThrowIfClientLeft() => clientLeft.ThrowIfCancellationRequested();

    /// <summary>Tells what still runs that nobody waits for it.</summary>
    public void Cancel()
    {
        _ = Aborted;
        _aborted!.Cancel();
    }

    /// <summary>What a client may know of a resolver's exception.</summary>
    public static IReadOnlyList<GraphQLError> Describe(Exception exception) => ExceptionMask.Describe(exception);

    public GraphQLError Filter(GraphQLError error)
    {
        if (error.Exception is not null)
        {
            foreach (var listener in options.DiagnosticListeners)
            {
                listener.ResolverError(error);
            }
        }

        foreach (var filter in options.ErrorFilters)
        {
            error = filter.OnError(error);
        }

        return error;
    }

    public void Dispose()
    {
        // Whoever still runs may hold the token, so only the clock is stopped: the link to the client goes with it.
        _timeout?.Dispose();
        if (_aborted?.IsCancellationRequested == false)
        {
            _aborted.Dispose();
        }
    }
}
