using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using GitLabGraph.Accounts.Keys;
using GitLabGraph.Sandbox;
using GitLabGraph.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace GitLabGraph.Server.Tests.Access;

/// <summary>A WebSocket is opened with a key and may be held for days.</summary>
public sealed class SocketKeyTests
{
    private const string Key = "a-key-that-is-long-enough-to-be-one";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_key_that_is_revoked_opens_nothing_any_more_on_a_WebSocket_that_it_has_opened()
    {
        await using var gitLab = await SandboxServer.StartAsync(new SandboxOptions(), Cancellation);
        await using var server = Start(gitLab);
        var keys = server.Services.GetRequiredService<IApiKeyStore>();
        var (key, secret) = await keys.CreateAsync(
            new NewApiKey { Tenant = "default", Name = "held", Scopes = CallerScopes.Read, ExpiresAt = null, Actor = "test" },
            Cancellation);
        using var socket = await OpenAsync(server, ("Authorization", $"Bearer {secret.Reveal()}"));
        (await AskAsync(socket, "{ me { username } }")).ShouldContain("\"username\"");

        await keys.RevokeAsync("default", key.Prefix, "test", Cancellation);

        var refused = await AskAsync(socket, "{ me { username } }");
        refused.ShouldContain("\"type\":\"error\"");
        refused.ShouldContain("UNAUTHENTICATED");
    }

    [Fact]
    public async Task An_answer_over_a_WebSocket_tells_what_it_cost_upstream_and_how_old_it_is()
    {
        await using var gitLab = await SandboxServer.StartAsync(new SandboxOptions(), Cancellation);
        await using var server = Start(gitLab);
        using var socket = await OpenAsync(
            server, ("Authorization", $"Bearer {Key}"), ("X-Upstream-Trace", "1"), ("Cache-Control", "max-age=30"));

        (await AskAsync(socket, "{ me { username } }")).ShouldContain("\"requests\":1");
        var second = await AskAsync(socket, "{ me { username } }");
        second.ShouldContain("\"requests\":0");
        second.ShouldContain("\"hits\":1");
    }

    private static ServerUnderTest Start(SandboxServer gitLab)
    {
        var server = new ServerUnderTest(
            new Dictionary<string, string>
            {
                ["GitLabGraph:ApiKey"] = Key,
                ["GitLabGraph:Accounts:acme:Url"] = gitLab.BaseUrl,
                ["GitLabGraph:Accounts:acme:Token"] = "glpat-sandbox-owner",
            },
            "Production");
        server.Start();
        return server;
    }

    private static async Task<ClientWebSocket> OpenAsync(
        ServerUnderTest server, params (string Name, string Value)[] headers)
    {
        var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        foreach (var (name, value) in headers)
        {
            socket.Options.SetRequestHeader(name, value);
        }

        await socket.ConnectAsync(new UriBuilder(server.Start()) { Scheme = "ws", Path = "/graphql" }.Uri, Cancellation);
        await SendAsync(socket, new { type = "connection_init" });
        (await ReceiveAsync(socket)).ShouldContain("connection_ack");
        return socket;
    }

    /// <summary>The first message of the answer.</summary>
    private static async Task<string> AskAsync(ClientWebSocket socket, string query)
    {
        var id = Guid.NewGuid().ToString();
        await SendAsync(socket, new { id, type = "subscribe", payload = new { query } });
        while (true)
        {
            var message = await ReceiveAsync(socket);
            if (message.Contains(id) && !message.Contains("\"complete\""))
            {
                return message;
            }
        }
    }

    private static Task SendAsync(ClientWebSocket socket, object message) => socket.SendAsync(
        JsonSerializer.SerializeToUtf8Bytes(message), WebSocketMessageType.Text, true, Cancellation);

    private static async Task<string> ReceiveAsync(ClientWebSocket socket)
    {
        var buffer = new byte[4096];
        var received = await socket.ReceiveAsync(buffer, Cancellation);
        return Encoding.UTF8.GetString(buffer, 0, received.Count);
    }
}
