using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace GitLabGraph.GitLab.Tests.Outbound;

/// <summary>
/// Listens on loopback and writes to every connection whatever a test wants, once the request's head is read.
/// </summary>
internal sealed class RawServer : IAsyncDisposable
{
    /// <summary>What a GitLab answers that is asked who the token's owner is: user 7.</summary>
    public const string User =
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 8\r\n\r\n{\"id\":7}";

    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<Stream, CancellationToken, Task> _answer;
    private readonly Task _accepting;
    private long _written;

    public RawServer(Func<Stream, CancellationToken, Task> answer, IPAddress? address = null)
    {
        _listener = new TcpListener(address ?? IPAddress.Loopback, 0);
        _answer = answer;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>The heads of the requests that came.</summary>
    public ConcurrentQueue<string> Heads { get; } = new();

    /// <summary>What the other side took before it hung up, sockets' buffers included.</summary>
    public long Written => Interlocked.Read(ref _written);

    public static RawServer Answering(string answer, IPAddress? address = null) => new(
        (stream, cancellation) => stream.WriteAsync(Encoding.ASCII.GetBytes(answer), cancellation).AsTask(), address);

    /// <summary>Writes a head, then the same piece again and again until the other side hangs up.</summary>
    public static RawServer Endless(string head, string piece, TimeSpan pause = default)
    {
        RawServer? server = null;
        server = new RawServer(async (stream, cancellation) =>
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(head), cancellation);
            var bytes = Encoding.ASCII.GetBytes(piece);
            while (true)
            {
                await stream.WriteAsync(bytes, cancellation);
                Interlocked.Add(ref server!._written, bytes.Length);
                if (pause > TimeSpan.Zero)
                {
                    await Task.Delay(pause, TimeProvider.System, cancellation);
                }
            }
        });
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        await _accepting;
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var connections = new List<Task>();
        try
        {
            while (true)
            {
                connections.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        try
        {
            using (client)
            {
                var stream = client.GetStream();
                Heads.Enqueue(await ReadHeadAsync(stream));
                await _answer(stream, _stop.Token);
            }
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException)
        {
            // The client hung up, which is what most of these tests wait for.
        }
    }

    private async Task<string> ReadHeadAsync(NetworkStream stream)
    {
        var head = new StringBuilder();
        var buffer = new byte[4096];
        while (!head.ToString().Contains("\r\n\r\n", StringComparison.Ordinal))
        {
            var read = await stream.ReadAsync(buffer, _stop.Token);
            if (read == 0)
            {
                break;
            }

            head.Append(Encoding.ASCII.GetString(buffer, 0, read));
        }

        return head.ToString();
    }
}
