using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using GitLabGraph.Sandbox;
using GitLabGraph.TestKit;

namespace GitLabGraph.Server.Tests.Access;

/// <summary>
/// What comes with <c>connection_init</c> stands for headers and is no header: no server on the way has looked at it, and it may
/// hold what none lets through.
/// </summary>
public sealed class SocketHeaderTests
{
    private const string Key = "a-key-that-is-long-enough-to-be-one";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("X-GitLab-Token", "glpat-sandbox-guest\r\nPRIVATE-TOKEN: glpat-sandbox-owner", "VALIDATION")]
    [InlineData("X-GitLab-Token", "glpat-sandbox-guest\nSudo: root", "VALIDATION")]
    [InlineData("X-GitLab-Token", "glpat\u0000", "VALIDATION")]
    [InlineData("X-GitLab-Token", "glp\u00E4t", "VALIDATION")]
    [InlineData("X-GitLab-Token", "", "VALIDATION")]
    [InlineData("X-GitLab-Url", "http://169.254.169.254", "ADDRESS_REFUSED")]
    [InlineData("X-GitLab-Url", "https://gitlab.com\r\nHost: 127.0.0.1", "VALIDATION")]
    [InlineData("X-GitLab-Url", "", "VALIDATION")]
    [InlineData("X-Account-Id", "acme\r\nX: y", "VALIDATION")]
    [InlineData("X-Account-Id", "../acme", "VALIDATION")]
    [InlineData("Cache-Control", "max-age=1\r\nX: y", null)]
    [InlineData("Cache-Control", "max-age=99999999999999999999", null)]
    [InlineData("X-Upstream-Trace", "1\r\nX: y", null)]
    public async Task Is_taken_or_refused_and_never_passed_on(string name, string value, string? code)
    {
        await using var gitLab = await SandboxServer.StartAsync(new SandboxOptions(), Cancellation);
        await using var server = Start(gitLab);
        using var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        await socket.ConnectAsync(new UriBuilder(server.Start()) { Scheme = "ws", Path = "/graphql" }.Uri, Cancellation);
        var payload = new Dictionary<string, string> { ["Authorization"] = $"Bearer {Key}", [name] = value };
        if (name == "X-GitLab-Url")
        {
            payload["X-GitLab-Token"] = "glpat-sandbox-guest";
        }

        await SendAsync(socket, new { type = "connection_init", payload });
        (await ReceiveAsync(socket)).ShouldContain("connection_ack");
        await SendAsync(socket, new { id = "1", type = "subscribe", payload = new { query = "{ me { username } }" } });
        var answer = await ReceiveAsync(socket);

        answer.ShouldContain(code is null ? "\"username\":\"olivia\"" : $"\"code\":\"{code}\"");
        gitLab.Requests.All.ShouldAllBe(static request => request.Username == "olivia");
    }

    private static ServerUnderTest Start(SandboxServer gitLab) => new(
        new Dictionary<string, string>
        {
            ["GitLabGraph:ApiKey"] = Key,
            ["GitLabGraph:Accounts:acme:Url"] = gitLab.BaseUrl,
            ["GitLabGraph:Accounts:acme:Token"] = "glpat-sandbox-owner",
            ["GitLabGraph:OwnToken:Urls"] = $"{gitLab.BaseUrl}, *",
            ["GitLabGraph:AllowPlainHttp"] = "true",
        },
        "Production");

    private static Task SendAsync(ClientWebSocket socket, object message) => socket.SendAsync(
        JsonSerializer.SerializeToUtf8Bytes(message), WebSocketMessageType.Text, true, Cancellation);

    private static async Task<string> ReceiveAsync(ClientWebSocket socket)
    {
        var buffer = new byte[4096];
        var received = await socket.ReceiveAsync(buffer, Cancellation);
        return Encoding.UTF8.GetString(buffer, 0, received.Count);
    }
}
