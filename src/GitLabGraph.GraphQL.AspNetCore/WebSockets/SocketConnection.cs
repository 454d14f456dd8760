using System.Collections.Concurrent;
using System.Net.WebSockets;

namespace GitLabGraph.GraphQL.AspNetCore.WebSockets;

/// <summary>
/// One connection, from the upgrade to the close. Everything it holds is bounded: the time until the client introduces
/// itself, the size of a message, the operations that run, the time a message may take to leave.
/// </summary>
internal sealed partial class SocketConnection : IAsyncDisposable
{
    /// <summary>How many bytes a client may send before it is known: a token, and no more than that.</summary>
    private const int LargestInitialisation = 64 * 1024;

    /// <summary>How long a client may take to answer a close before the connection is cut.</summary>
    private static readonly TimeSpan CloseGrace = TimeSpan.FromSeconds(5);

    private readonly HttpContext _context;
    private readonly WebSocket _socket;
    private readonly SocketParts _parts;
    private readonly SocketReader _reader;
    private readonly SocketWriter _writer;
    private readonly CancellationTokenSource _ending;
    private readonly ConcurrentDictionary<string, SocketOperation> _operations = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<SocketOperation, Task> _running = [];
    private readonly ITimer _initialisation;
    private ITimer? _grace;
    private int _closing;
    private int _heard;

    public SocketConnection(HttpContext context, WebSocket socket, SocketParts parts)
    {
        _context = context;
        _socket = socket;
        _parts = parts;
        _reader = new SocketReader(socket);
        _writer = new SocketWriter(socket, parts.Options.Sockets.SendTimeout, parts.Time);
        _ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        _initialisation = parts.Time.CreateTimer(
            _ => CloseSoon(CloseCode.InitialisationTimeout, "Connection initialisation timeout"),
            null,
            parts.Options.Sockets.ConnectionInitializationTimeout,
            Timeout.InfiniteTimeSpan);
    }

    /// <summary>Serves the connection until it ends.</summary>
    public async Task RunAsync()
    {
        using var stopping = _parts.Lifetime.ApplicationStopping.Register(
            () => CloseSoon(CloseCode.GoingAway, "The server is going away"));
        var keepAlive = KeepAliveAsync();
        while (await ReceiveAsync())
        {
        }

        await _ending.CancelAsync();
        await Task.WhenAll([keepAlive, .. _running.Values]);
        await _writer.CloseAsync((int)WebSocketCloseStatus.NormalClosure, "");
    }

    public async ValueTask DisposeAsync()
    {
        await _initialisation.DisposeAsync();
        if (_grace is not null)
        {
            await _grace.DisposeAsync();
        }

        _reader.Dispose();
        _writer.Dispose();
        _ending.Dispose();
    }

    /// <summary>Reads and handles one message; answers false when there will be no more.</summary>
    private async ValueTask<bool> ReceiveAsync()
    {
        try
        {
            var most = _parts.Options.MaxRequestSize;
            var limit = _acknowledged ? most : Math.Min(most, LargestInitialisation);
            if (await _reader.ReadAsync(limit, _context.RequestAborted) is not { } text)
            {
                return false;
            }

            // A client that is being closed may still have messages on the way.
            if (Volatile.Read(ref _closing) == 0)
            {
                Interlocked.Increment(ref _heard);
                await HandleAsync(SocketMessage.Parse(text));
            }
        }
        catch (SocketClosedException closure)
        {
            await CloseAsync(closure.Code, closure.Message);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
        catch (Exception exception)
        {
            _parts.Unexpected.Explain(_context, exception);
            await CloseAsync(CloseCode.InternalServerError, "Internal server error");
        }

        return true;
    }

    private void CloseSoon(int code, string reason) => _ = CloseAsync(code, reason).AsTask();

    /// <summary>Tells the client why it is over, and cuts the connection if it does not answer.</summary>
    private async ValueTask CloseAsync(int code, string reason)
    {
        if (Interlocked.Exchange(ref _closing, 1) == 1)
        {
            return;
        }

        try
        {
            await _ending.CancelAsync();
            _grace = _parts.Time.CreateTimer(_ => _socket.Abort(), null, CloseGrace, Timeout.InfiniteTimeSpan);
            await _writer.CloseAsync(code, reason);
        }
        catch (ObjectDisposedException)
        {
            // The connection ended by itself at the same moment.
        }
    }

    /// <summary>Pings; a client that has said nothing since the last ping is gone.</summary>
    private async Task KeepAliveAsync()
    {
        using var timer = new PeriodicTimer(_parts.Options.Sockets.KeepAliveInterval, _parts.Time);
        var heardBefore = -1;
        try
        {
            while (await timer.WaitForNextTickAsync(_ending.Token))
            {
                if (!_acknowledged)
                {
                    // The time until then has its own bound.
                    continue;
                }

                var heard = Volatile.Read(ref _heard);
                if (heard == heardBefore)
                {
                    _socket.Abort();
                    return;
                }

                heardBefore = heard;
                await _writer.SendAsync("ping", null, default);
            }
        }
        catch (OperationCanceledException)
        {
            // The connection ended before the next ping.
        }
    }
}
