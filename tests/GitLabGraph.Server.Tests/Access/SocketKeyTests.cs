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

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_key_that_is_revoked_opens_nothing_any_more_on_a_WebSocket_that_it_has_opened(bool byHandshake)
    {
        await using var gitLab = await SandboxServer.StartAsync(new SandboxOptions(), Cancellation);
        await using var server = Start(gitLab);
        var keys = server.Services.GetRequiredService<IApiKeyStore>();
        var (key, secret) = await keys.CreateAsync(
            new NewApiKey { Tenant = "default", Name = "held", Scopes = CallerScopes.Read, ExpiresAt = null, Actor = "test" },
            Cancellation);
        var header = ("Authorization", $"Bearer {secret.Reveal()}");
        using var socket = byHandshake
            ? await OpenAsync(server, header)
            : await OpenAsync(server, $$"""{"Authorization":"{{header.Item2}}"}""");
        (await AskAsync(socket, "{ me { username } }")).ShouldContain("\"username\"");

        await keys.RevokeAsync("default", key.Prefix, "test", Cancellation);

        var refused = await AskAsync(socket, "{ me { username } }");
        refused.ShouldContain("\"type\":\"error\"");
        refused.ShouldContain("UNAUTHENTICATED");
    }

    [Theory]
    [InlineData($$"""{"Authorization":"Bearer {{Key}}"}""", "olivia")]
    [InlineData($$"""{"authorization":"bearer {{Key}}","other":{"things":1} }""", "olivia")]
    [InlineData($$"""{"Authorization":"Bearer {{Key}}","X-Account-Id":"second"}""", "dana")]
    [InlineData($$"""{"Authorization":"Bearer {{Key}}","x-gitlab-token":"glpat-sandbox-guest"}""", "gus")]
    public async Task A_client_that_can_set_no_headers_sends_them_with_connection_init(string payload, string person)
    {
        await using var gitLab = await SandboxServer.StartAsync(new SandboxOptions(), Cancellation);
        await using var server = Start(gitLab);
        using var socket = await OpenAsync(server, payload);

        (await AskAsync(socket, "{ me { username } }")).ShouldContain($"\"username\":\"{person}\"");
    }

    [Theory]
    [InlineData("""{"Authorization":"Bearer a-key-that-opens-nothing-at-all"}""", "Send your key with connection_init")]
    [InlineData("""{"Authorization":"Basic abc"}""", "Send your key with connection_init")]
    [InlineData("""{"Authorization":["Bearer"]}""", "Authorization in connection_init is a text.")]
    [InlineData("""{"X-GitLab-Token":"glpat-sandbox-guest"}""", "Send your key with connection_init")]
    [InlineData("""{"X-Account-Id":"acme"}""", "Send your key with connection_init")]
    [InlineData("null", "Send your key with connection_init")]
    public async Task A_client_that_brings_no_key_at_all_is_told_so_and_closed(string payload, string reason)
    {
        await using var gitLab = await SandboxServer.StartAsync(new SandboxOptions(), Cancellation);
        await using var server = Start(gitLab);
        using var socket = await ConnectAsync(server);
        await SendAsync(socket, $$$"""{"type":"connection_init","payload":{{{payload}}}}""");

        (await ReceiveAsync(socket)).ShouldBeEmpty();
        socket.CloseStatus.ShouldBe((WebSocketCloseStatus)4403);
        socket.CloseStatusDescription.ShouldStartWith(reason);
    }

    [Fact]
    public async Task What_a_gateway_says_when_it_opens_the_WebSocket_is_not_overruled_by_its_users()
    {
        await using var gitLab = await SandboxServer.StartAsync(new SandboxOptions(), Cancellation);
        await using var server = Start(gitLab);
        using var socket = await OpenAsync(
            server, """{"X-Account-Id":"second","X-GitLab-Token":"glpat-sandbox-guest"}""", ("Authorization", $"Bearer {Key}"));

        (await AskAsync(socket, "{ me { username } }")).ShouldContain("\"username\":\"olivia\"");
    }

    [Theory]
    [InlineData("Authorization", "Bearer a-key-that-opens-nothing-at-all")]
    [InlineData("X-GitLab-Token", "glpat-sandbox-guest")]
    public async Task A_handshake_that_names_somebody_unknown_is_refused(string header, string value)
    {
        await using var gitLab = await SandboxServer.StartAsync(new SandboxOptions(), Cancellation);
        await using var server = Start(gitLab);

        (await Should.ThrowAsync<WebSocketException>(() => ConnectAsync(server, (header, value)))).Message.ShouldContain("401");
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
                ["GitLabGraph:Accounts:second:Url"] = gitLab.BaseUrl,
                ["GitLabGraph:Accounts:second:Token"] = "glpat-sandbox-developer",
                ["GitLabGraph:OwnToken:Urls"] = gitLab.BaseUrl,
            },
            "Production");
        server.Start();
        return server;
    }

    private static Task<ClientWebSocket> OpenAsync(
        ServerUnderTest server, params (string Name, string Value)[] headers) => OpenAsync(server, "{}", headers);

    private static async Task<ClientWebSocket> OpenAsync(
        ServerUnderTest server, string payload, params (string Name, string Value)[] headers)
    {
        var socket = await ConnectAsync(server, headers);
        await SendAsync(socket, $$$"""{"type":"connection_init","payload":{{{payload}}}}""");
        (await ReceiveAsync(socket)).ShouldContain("connection_ack");
        return socket;
    }

    private static async Task<ClientWebSocket> ConnectAsync(
        ServerUnderTest server, params (string Name, string Value)[] headers)
    {
        var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        foreach (var (name, value) in headers)
        {
            socket.Options.SetRequestHeader(name, value);
        }

        await socket.ConnectAsync(new UriBuilder(server.Start()) { Scheme = "ws", Path = "/graphql" }.Uri, Cancellation);
        return socket;
    }

    /// <summary>The first message of the answer.</summary>
    private static async Task<string> AskAsync(ClientWebSocket socket, string query)
    {
        var id = Guid.NewGuid().ToString();
        await SendAsync(socket, JsonSerializer.Serialize(new { id, type = "subscribe", payload = new { query } }));
        while (true)
        {
            var message = await ReceiveAsync(socket);
            if (message.Contains(id) && !message.Contains("\"complete\""))
            {
                return message;
            }
        }
    }

    private static Task SendAsync(ClientWebSocket socket, string message) => socket.SendAsync(
        Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, true, Cancellation);

    private static async Task<string> ReceiveAsync(ClientWebSocket socket)
    {
        var buffer = new byte[4096];
        var received = await socket.ReceiveAsync(buffer, Cancellation);
        return Encoding.UTF8.GetString(buffer, 0, received.Count);
    }
}
