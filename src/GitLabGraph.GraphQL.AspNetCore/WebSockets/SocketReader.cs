using System.Buffers;
using System.Net.WebSockets;

namespace GitLabGraph.GraphQL.AspNetCore.WebSockets;

/// <summary>Reads whole messages of bounded size. A connection that waits holds no buffer.</summary>
internal sealed class SocketReader(WebSocket socket) : IDisposable
{
    private const int FirstSize = 2048;
    private byte[] _buffer = [];

    /// <summary>The next message, valid until the next call; null when the client closed or is gone.</summary>
    /// <param name="limit">How many bytes it may have.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async ValueTask<ReadOnlyMemory<byte>?> ReadAsync(int limit, CancellationToken cancellationToken)
    {
        Release();
        try
        {
            return await ReceiveAsync(limit, cancellationToken);
        }
        catch (WebSocketException)
        {
            // The connection broke off; there is nobody left to tell.
            return null;
        }
    }

    public void Dispose() => Release();

    private async ValueTask<ReadOnlyMemory<byte>?> ReceiveAsync(int limit, CancellationToken cancellationToken)
    {
        // A read of nothing returns when something has come.
        var result = await socket.ReceiveAsync(Memory<byte>.Empty, cancellationToken);
        var length = 0;
        while (result.MessageType is not WebSocketMessageType.Close)
        {
            if (result.EndOfMessage)
            {
                return result.MessageType is WebSocketMessageType.Text
                    ? _buffer.AsMemory(0, length)
                    : throw new SocketClosedException(CloseCode.BadRequest, "Invalid message received");
            }

            EnsureSpace(length);
            result = await socket.ReceiveAsync(_buffer.AsMemory(length), cancellationToken);
            length += result.Count;
            if (length > limit)
            {
                throw new SocketClosedException(CloseCode.MessageTooBig, "Message too big");
            }
        }

        return null;
    }

    private void EnsureSpace(int length)
    {
        if (length < _buffer.Length)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(FirstSize, _buffer.Length * 2));
        _buffer.AsSpan(0, length).CopyTo(larger);
        Release();
        _buffer = larger;
    }

    private void Release()
    {
        if (_buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = [];
        }
    }
}
