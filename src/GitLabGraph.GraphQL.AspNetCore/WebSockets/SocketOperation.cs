using System.Security.Claims;

namespace GitLabGraph.GraphQL.AspNetCore.WebSockets;

/// <summary>
/// One operation that runs on a connection: how to stop it, and its services. Its scope is opened when a resolver first
/// asks for a service, and ends with the operation, not with the connection.
/// </summary>
internal sealed class SocketOperation(string id, HttpContext context, CancellationToken connection)
    : IKeyedServiceProvider, IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = CancellationTokenSource.CreateLinkedTokenSource(connection);
    private readonly Lock _lock = new();
    private AsyncServiceScope? _scope;
    private int _hasPlace = 1;

    public string Id { get; } = id;

    /// <summary>Fires when the client completes the operation or leaves.</summary>
    public CancellationToken Stopped => _stop.Token;

    /// <summary>Whether it had a place among those that run until now.</summary>
    public bool GiveUpPlace() => Interlocked.Exchange(ref _hasPlace, 0) == 1;

    public void Stop()
    {
        try
        {
            _stop.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It ended by itself at the same moment.
        }
    }

    public object? GetService(Type serviceType)
    {
        if (serviceType == typeof(HttpContext))
        {
            return context;
        }

        return serviceType == typeof(ClaimsPrincipal) ? context.User : OpenScope().GetService(serviceType);
    }

    public object? GetKeyedService(Type serviceType, object? serviceKey) =>
        OpenScope().GetKeyedService(serviceType, serviceKey);

    public object GetRequiredKeyedService(Type serviceType, object? serviceKey) =>
        OpenScope().GetRequiredKeyedService(serviceType, serviceKey);

    public async ValueTask DisposeAsync()
    {
        _stop.Dispose();
        if (_scope is { } scope)
        {
            await scope.DisposeAsync();
        }
    }

    private IServiceProvider OpenScope()
    {
        lock (_lock)
        {
            _scope ??= context.RequestServices.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
            return _scope.Value.ServiceProvider;
        }
    }
}
