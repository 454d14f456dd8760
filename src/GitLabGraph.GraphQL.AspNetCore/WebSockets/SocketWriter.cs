using System.Buffers;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Unicode;

namespace GitLabGraph.GraphQL.AspNetCore.WebSockets;

/// <summary>
/// Sends messages one after the other. A client that does not take a message in time loses the connection,
/// so what is waiting to be sent stays bounded.
/// </summary>
internal sealed class SocketWriter(WebSocket socket, TimeSpan timeout, TimeProvider time) : IDisposable
{
    private const int KeptCapacity = 32 * 1024;
    private const int LongestReason = 123;

    private readonly SemaphoreSlim _turn = new(1, 1);
    private ArrayBufferWriter<byte> _buffer = new(256);

    /// <summary>Sends a message whose payload, if any, is JSON already.</summary>
    public async ValueTask SendAsync(string type, string? id, ReadOnlyMemory<byte> payload)
    {
        await _turn.WaitAsync();
        try
        {
            if (socket.State is WebSocketState.Open)
            {
                Compose(type, id, payload.Span);
                var message = _buffer.WrittenMemory;
                await InTimeAsync(socket.SendAsync(message, WebSocketMessageType.Text, true, CancellationToken.None));
            }
        }
        finally
        {
            Reset();
            _turn.Release();
        }
    }

    /// <summary>Says why the connection ends; the client answers with its own close.</summary>
    public async ValueTask CloseAsync(int code, string reason)
    {
        await _turn.WaitAsync();
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                var status = (WebSocketCloseStatus)code;
                var close = socket.CloseOutputAsync(status, Shorten(reason), CancellationToken.None);
                await InTimeAsync(new ValueTask(close));
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async ValueTask InTimeAsync(ValueTask sending)
    {
        try
        {
            await sending.AsTask().WaitAsync(timeout, time);
        }
        catch (TimeoutException)
        {
            socket.Abort();
        }
        catch (Exception exception)
            when (exception is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The client is gone; the reading side notices and ends the connection.
        }
    }

    private void Compose(string type, string? id, ReadOnlySpan<byte> payload)
    {
        using var json = new Utf8JsonWriter(_buffer);
        json.WriteStartObject();
        if (id is not null)
        {
            json.WriteString("id"u8, id);
        }

        json.WriteString("type"u8, type);
        if (!payload.IsEmpty)
        {
            json.WritePropertyName("payload"u8);
            json.WriteRawValue(payload, skipInputValidation: true);
        }

        json.WriteEndObject();
    }

    private void Reset()
    {
        if (_buffer.Capacity > KeptCapacity)
        {
            _buffer = new ArrayBufferWriter<byte>(256);
        }

        _buffer.ResetWrittenCount();
    }

    // The protocol gives a reason 123 bytes; a cut in the middle of a character would be invalid. The rest is not even
    // looked at: a client's own id may stand in it, and have a million characters.
    private static string Shorten(string reason)
    {
        Span<byte> bytes = stackalloc byte[LongestReason];
        Utf8.FromUtf16(reason, bytes, out var fitting, out _);
        return reason[..fitting];
    }
}
