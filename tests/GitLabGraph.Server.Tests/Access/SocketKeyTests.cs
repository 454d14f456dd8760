using System.Net.WebSockets;
using System.Text;
using GitLabGraph.Accounts.Keys;
using GitLabGraph.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace GitLabGraph.Server.Tests.Access;

/// <summary>A WebSocket lives long, and its key may end before it.</summary>
public sealed class SocketKeyTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_revoked_key_asks_nothing_more_over_a_socket_that_it_opened_before()
    {
        await using var lab = await LinkLab.StartAsync(Cancellation);
        var keys = lab.Services.GetRequiredService<IApiKeyStore>();
        var (key, secret) = await keys.CreateAsync(
            new NewApiKey { Tenant = "default", Name = "socket", Scopes = CallerScopes.Read, Actor = "test" }, Cancellation);
        using var socket = await ConnectAsync(lab.Address, secret.Reveal());
        (await AskAsync(socket, "before")).ShouldContain("\"totalCount\":0");

        await keys.RevokeAsync("default", key.Prefix, "test", Cancellation);

        var answer = await AskAsync(socket, "after");
        answer.ShouldContain("\"type\":\"error\"");
        answer.ShouldContain("UNAUTHENTICATED");
    }

    private static async Task<ClientWebSocket> ConnectAsync(Uri server, string key)
    {
        var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        socket.Options.SetRequestHeader("Authorization", $"Bearer {key}");
        await socket.ConnectAsync(new UriBuilder(server) { Scheme = "ws", Path = "/graphql" }.Uri, Cancellation);
        await SendAsync(socket, """{"type":"connection_init"}""");
        (await ReceiveAsync(socket)).ShouldContain("connection_ack");
        return socket;
    }

    /// <summary>The first message that answers the question.</summary>
    private static async Task<string> AskAsync(ClientWebSocket socket, string id)
    {
        var payload = """{"query":"{ accounts { totalCount } }"}""";
        await SendAsync(socket, $$"""{"type":"subscribe","payload":{{payload}},"id":"{{id}}"}""");
        string message;
        do
        {
            message = await ReceiveAsync(socket);
        }
        while (!message.Contains($"\"id\":\"{id}\"", StringComparison.Ordinal));
        return message;
    }

    private static Task SendAsync(ClientWebSocket socket, string text) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, Cancellation);

    private static async Task<string> ReceiveAsync(ClientWebSocket socket)
    {
        var buffer = new byte[16 * 1024];
        var received = await socket.ReceiveAsync(buffer, Cancellation);
        return Encoding.UTF8.GetString(buffer, 0, received.Count);
    }
}
