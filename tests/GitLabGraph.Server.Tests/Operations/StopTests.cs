using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using GitLabGraph.Sandbox;
using GitLabGraph.Sandbox.Faults;
using GitLabGraph.TestKit;

namespace GitLabGraph.Server.Tests.Operations;

/// <summary>SIGTERM to a server that is at work.</summary>
public sealed class StopTests
{
    private const string Key = "a-key-that-is-long-enough-to-be-one";
    private const string Question = "/graphql?query={me{username}}";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_runs_is_finished_what_comes_is_refused_and_the_process_ends_well()
    {
        await using var gitLab = await SandboxServer.StartAsync(new SandboxOptions(), Cancellation);
        await using var gated = await GatedGitLab.StartAsync();
        await using var server = await StartAsync(gitLab, gated, drainSeconds: "2", timeoutSeconds: "20");
        using var download = await server.Client.GetAsync(
            "/proxy/gated/api/v4/x", HttpCompletionOption.ResponseHeadersRead, Cancellation);
        using var socket = await ConnectAsync(server);
        gitLab.Faults.Settings = new FaultSettings { LatencyMilliseconds = 1500 };
        var answer = server.Client.GetAsync(Question, Cancellation);
        var stream = StreamAsync(server);
        await Eventually.HoldsAsync(() => Task.FromResult(gitLab.Requests.All.Length >= 2), Patience);

        server.Terminate();

        await Eventually.HoldsAsync(async () => await StatusAsync(server, "/readyz") == HttpStatusCode.ServiceUnavailable, Patience);
        (await StatusAsync(server, "/healthz")).ShouldBe(HttpStatusCode.OK);
        (await CloseStatusAsync(socket)).ShouldBe((WebSocketCloseStatus)1001);
        (await answer).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await stream).ShouldContain("event: complete");
        await Eventually.HoldsAsync(async () => await StatusAsync(server, "/healthz") is null, Patience);
        gated.Open();
        (await download.Content.ReadAsStringAsync(Cancellation)).ShouldBe("firstlast");
        (await server.ExitAsync(Cancellation)).ShouldBe(0);
    }

    [Fact]
    public async Task Under_load_every_request_is_answered_or_finds_nobody_listening()
    {
        await using var gitLab = await SandboxServer.StartAsync(new SandboxOptions(), Cancellation);
        await using var gated = await GatedGitLab.StartAsync();
        await using var server = await StartAsync(gitLab, gated, drainSeconds: "0", timeoutSeconds: "20");
        var answered = 0;
        var callers = Enumerable.Range(0, 8).Select(async _ =>
        {
            while (await StatusAsync(server, Question) is { } status)
            {
                status.ShouldBe(HttpStatusCode.OK);
                Interlocked.Increment(ref answered);
            }
        }).ToList();
        await Eventually.HoldsAsync(() => Task.FromResult(Volatile.Read(ref answered) > 100), Patience);

        server.Terminate();

        await Task.WhenAll(callers);
        (await server.ExitAsync(Cancellation)).ShouldBe(0);
    }

    [Fact]
    public async Task What_does_not_end_is_cut_off_after_the_timeout_and_is_seen_to_be_incomplete()
    {
        await using var gitLab = await SandboxServer.StartAsync(new SandboxOptions(), Cancellation);
        await using var gated = await GatedGitLab.StartAsync();
        await using var server = await StartAsync(gitLab, gated, drainSeconds: "0", timeoutSeconds: "1");
        using var download = await server.Client.GetAsync(
            "/proxy/gated/api/v4/x", HttpCompletionOption.ResponseHeadersRead, Cancellation);

        server.Terminate();

        (await server.ExitAsync(Cancellation)).ShouldBe(0);
        await Should.ThrowAsync<HttpRequestException>(() => download.Content.ReadAsStringAsync(Cancellation));
    }

    private static async Task<ServerProcess> StartAsync(
        SandboxServer gitLab, GatedGitLab gated, string drainSeconds, string timeoutSeconds)
    {
        var server = await ServerProcess.StartAsync(
            new Dictionary<string, string>
            {
                ["GitLabGraph:ApiKey"] = Key,
                ["GitLabGraph:Accounts:acme:Url"] = gitLab.BaseUrl,
                ["GitLabGraph:Accounts:acme:Token"] = "glpat-sandbox-owner",
                ["GitLabGraph:Accounts:gated:Url"] = gated.Url,
                ["GitLabGraph:Accounts:gated:Token"] = "glpat-of-the-gated-one",
                ["GitLabGraph:Shutdown:DrainSeconds"] = drainSeconds,
                ["GitLabGraph:Shutdown:TimeoutSeconds"] = timeoutSeconds,
            },
            Cancellation);
        server.Client.DefaultRequestHeaders.Add("Authorization", $"Bearer {Key}");
        server.Client.DefaultRequestHeaders.Add("GraphQL-Preflight", "1");
        return server;
    }

    /// <summary>Null when nobody listens; whatever else goes wrong is a failure.</summary>
    private static async Task<HttpStatusCode?> StatusAsync(ServerProcess server, string target)
    {
        try
        {
            using var response = await server.Client.GetAsync(target, Cancellation);
            return response.StatusCode;
        }
        catch (HttpRequestException exception) when (
            exception.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionRefused })
        {
            return null;
        }
    }

    private static async Task<string> StreamAsync(ServerProcess server)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(new { query = "{ me { name } }" }),
        };
        request.Headers.Add("Accept", "text/event-stream");
        using var response = await server.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancellation);
        return await response.Content.ReadAsStringAsync(Cancellation);
    }

    private static async Task<ClientWebSocket> ConnectAsync(ServerProcess server)
    {
        var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        socket.Options.SetRequestHeader("Authorization", $"Bearer {Key}");
        var address = new UriBuilder(server.Client.BaseAddress!) { Scheme = "ws", Path = "/graphql" }.Uri;
        await socket.ConnectAsync(address, Cancellation);
        await socket.SendAsync(
            Encoding.UTF8.GetBytes("""{"type":"connection_init"}"""), WebSocketMessageType.Text, true, Cancellation);
        var buffer = new byte[1024];
        await socket.ReceiveAsync(buffer, Cancellation);
        return socket;
    }

    private static async Task<WebSocketCloseStatus?> CloseStatusAsync(ClientWebSocket socket)
    {
        var buffer = new byte[1024];
        while ((await socket.ReceiveAsync(buffer, Cancellation)).MessageType != WebSocketMessageType.Close)
        {
        }

        await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, Cancellation);
        return socket.CloseStatus;
    }
}
