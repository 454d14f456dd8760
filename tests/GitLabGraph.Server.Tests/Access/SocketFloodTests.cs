using System.Diagnostics.Metrics;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using GitLabGraph.Sandbox;
using GitLabGraph.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace GitLabGraph.Server.Tests.Access;

/// <summary>
/// Whoever reaches the server may open a WebSocket, for its key comes later. Hundreds of them that bring none, in every
/// state: others are answered meanwhile, and what the server counts is nothing again when they are gone.
/// </summary>
public sealed class SocketFloodTests : IDisposable
{
    private const string Key = "a-key-that-is-long-enough-to-be-one";
    private const int Each = 100;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly List<TcpClient> _clients = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Keeps_nobody_from_an_answer_and_is_let_go_of()
    {
        await using var gitLab = await SandboxServer.StartAsync(new SandboxOptions(), Cancellation);
        await using var server = new ServerUnderTest(
            new Dictionary<string, string>
            {
                ["GitLabGraph:ApiKey"] = Key,
                ["GitLabGraph:Accounts:acme:Url"] = gitLab.BaseUrl,
                ["GitLabGraph:Accounts:acme:Token"] = "glpat-sandbox-owner",
            },
            "Production");
        var address = server.Start();
        using var sockets = new Count(server.Services, "kestrel.upgraded_connections");
        using var neighbour = new HttpClient { BaseAddress = address };
        neighbour.DefaultRequestHeaders.Add("Authorization", $"Bearer {Key}");

        for (var number = 0; number < Each; number++)
        {
            // Half a handshake; nothing after it; a message that never ends; a ping and no more; a wrong key.
            await OpenAsync(address, "GET /graphql HTTP/1.1\r\nHost: a\r\nConnection: Upg", []);
            await OpenAsync(address, Handshake(address), []);
            await OpenAsync(address, Handshake(address), [0x01, 0xFE, 0xF0, 0, 0, 0, 0, 0, (byte)'{']);
            await OpenAsync(address, Handshake(address), Text("""{"type":"ping","payload":{}}"""));
            await OpenAsync(address, Handshake(address), Text("""{"type":"connection_init","payload":{"Authorization":"Bearer no"}}"""));
        }

        await Eventually.HoldsAsync(() => Task.FromResult(sockets.Ups == 4 * Each), Patience);
        await AskAsync(neighbour);
        _clients.ForEach(static client => client.Client.Close(0));

        await Eventually.HoldsAsync(() => Task.FromResult(sockets.Value == 0), Patience);
        await AskAsync(neighbour);
    }

    public void Dispose() => _clients.ForEach(static client => client.Dispose());

    private static async Task AskAsync(HttpClient neighbour)
    {
        using var answer = await neighbour.PostAsJsonAsync("/graphql", new { query = "{ me { username } }" }, Cancellation);
        (await answer.Content.ReadAsStringAsync(Cancellation)).ShouldContain("\"username\":\"olivia\"");
    }

    private async Task OpenAsync(Uri address, string head, byte[] frame)
    {
        var client = new TcpClient();
        _clients.Add(client);
        await client.ConnectAsync(address.Host, address.Port, Cancellation);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head), Cancellation);
        await client.GetStream().WriteAsync(frame, Cancellation);
    }

    private static string Handshake(Uri address) =>
        $"GET /graphql HTTP/1.1\r\nHost: {address.Authority}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
        + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
        + "Sec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n";

    // One frame of fewer than 126 bytes, masked with zeros (RFC 6455, 5.2).
    private static byte[] Text(string text) => [0x81, (byte)(0x80 | text.Length), 0, 0, 0, 0, .. Encoding.ASCII.GetBytes(text)];

    /// <summary>What one instrument of one server has counted up and down to.</summary>
    private sealed class Count : IDisposable
    {
        private readonly MeterListener _listener = new();
        private long _value;
        private long _ups;

        public Count(IServiceProvider server, string instrument)
        {
            var meters = server.GetRequiredService<IMeterFactory>();
            _listener.InstrumentPublished = (found, listener) =>
            {
                if (found.Name == instrument && found.Meter.Scope == meters)
                {
                    listener.EnableMeasurementEvents(found);
                }
            };
            _listener.SetMeasurementEventCallback<long>((_, change, _, _) =>
            {
                Interlocked.Add(ref _value, change);
                Interlocked.Add(ref _ups, Math.Max(0, change));
            });
            _listener.Start();
        }

        public long Value => Interlocked.Read(ref _value);

        /// <summary>How often it went up by one.</summary>
        public long Ups => Interlocked.Read(ref _ups);

        public void Dispose() => _listener.Dispose();
    }
}
