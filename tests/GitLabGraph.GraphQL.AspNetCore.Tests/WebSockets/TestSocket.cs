using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using GitLabGraph.GraphQL.AspNetCore.Tests.Hosting;

namespace GitLabGraph.GraphQL.AspNetCore.Tests.WebSockets;

/// <summary>A client without manners of its own: it sends what a test says, right or wrong.</summary>
internal sealed class TestSocket : IDisposable
{
    private readonly ClientWebSocket _socket = new();
    private readonly CancellationTokenSource _limit =
        CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

    private TestSocket() => _limit.CancelAfter(TimeSpan.FromSeconds(10));

    public int? CloseCode => (int?)_socket.CloseStatus;

    public string? CloseReason => _socket.CloseStatusDescription;

    public static async Task<TestSocket> ConnectAsync(
        GraphQLHost host, string? subprotocol = "graphql-transport-ws", bool initialise = false)
    {
        var socket = new TestSocket();
        if (subprotocol is not null)
        {
            socket._socket.Options.AddSubProtocol(subprotocol);
        }

        await socket._socket.ConnectAsync(new Uri($"ws://127.0.0.1:{host.Address.Port}/graphql"), socket._limit.Token);
        if (initialise)
        {
            await socket.SendAsync("""{"type":"connection_init"}""");
            (await socket.ReceiveTypeAsync()).ShouldBe("connection_ack");
        }

        return socket;
    }

    public Task SendAsync(string message, WebSocketMessageType type = WebSocketMessageType.Text) =>
        _socket.SendAsync(Encoding.UTF8.GetBytes(message), type, true, _limit.Token);

    public Task SendPartAsync(string part, bool isLast) =>
        _socket.SendAsync(Encoding.UTF8.GetBytes(part), WebSocketMessageType.Text, isLast, _limit.Token);

    public Task SubscribeAsync(string id, string query) =>
        SendAsync(JsonSerializer.Serialize(new { id, type = "subscribe", payload = new { query } }));

    /// <summary>The next message, or null when the server closed.</summary>
    public async Task<JsonElement?> ReceiveAsync()
    {
        using var message = new MemoryStream();
        var buffer = new byte[4096];
        WebSocketReceiveResult part;
        do
        {
            part = await _socket.ReceiveAsync(buffer, _limit.Token);
            message.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);
        return part.MessageType is WebSocketMessageType.Close ? null : JsonDocument.Parse(message.ToArray()).RootElement;
    }

    public async Task<string?> ReceiveTypeAsync() => (await ReceiveAsync())?.GetProperty("type").GetString();

    /// <summary>Reads on until the server closes.</summary>
    public async Task WaitForCloseAsync()
    {
        while (await ReceiveAsync() is not null)
        {
        }
    }

    /// <summary>Closes as a client should, and waits for the server's answer.</summary>
    public Task CloseAsync() => _socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, _limit.Token);

    public void Dispose()
    {
        _socket.Dispose();
        _limit.Dispose();
    }
}
