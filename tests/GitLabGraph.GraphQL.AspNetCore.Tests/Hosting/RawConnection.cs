using System.Net.Sockets;
using System.Text;

namespace GitLabGraph.GraphQL.AspNetCore.Tests.Hosting;

/// <summary>A TCP connection to the server that sends the bytes a test says, and reads when it says so.</summary>
internal sealed class RawConnection : IDisposable
{
    private readonly TcpClient _client = new() { ReceiveBufferSize = 4096, NoDelay = true };
    private readonly CancellationTokenSource _limit =
        CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

    private RawConnection() => _limit.CancelAfter(TimeSpan.FromSeconds(30));

    public static async Task<RawConnection> OpenAsync(GraphQLHost host, string request)
    {
        var connection = new RawConnection();
        await connection._client.ConnectAsync("127.0.0.1", host.Address.Port, connection._limit.Token);
        await connection.SendAsync(request);
        return connection;
    }

    /// <summary>Opens a connection and posts a document, with no more headers than needed.</summary>
    public static Task<RawConnection> PostAsync(GraphQLHost host, string query, string accept = "application/json")
    {
        var body = $$"""{"query":"{{query}}"}""";
        return OpenAsync(host, $"{Head(body.Length)}Accept: {accept}\r\n\r\n{body}");
    }

    /// <summary>The head of a request, up to the empty line that ends it.</summary>
    public static string Head(int length) =>
        $"POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n";

    public Task SendAsync(string text) => SendAsync(Encoding.ASCII.GetBytes(text));

    public async Task SendAsync(byte[] bytes) => await _client.GetStream().WriteAsync(bytes, _limit.Token);

    /// <summary>Whether the server has sent something that nobody read.</summary>
    public bool HasAnswer => _client.Available > 0;

    /// <summary>What comes next, at most 4,096 bytes; empty when the server has closed.</summary>
    public async Task<string> ReadAsync()
    {
        var answer = new byte[4096];
        var length = await _client.GetStream().ReadAsync(answer, _limit.Token);
        return Encoding.UTF8.GetString(answer, 0, length);
    }

    /// <summary>Reads on until this has come, and gives everything that came.</summary>
    public async Task<string> ReadUntilAsync(string end)
    {
        var text = "";
        while (!text.Contains(end, StringComparison.Ordinal))
        {
            var part = await ReadAsync();
            part.ShouldNotBeEmpty($"The server closed after: {text}");
            text += part;
        }

        return text;
    }

    /// <summary>Reads on until the server has closed or reset the connection.</summary>
    public async Task WaitForEndAsync()
    {
        try
        {
            while ((await ReadAsync()).Length > 0)
            {
            }
        }
        catch (IOException)
        {
            // A reset; the server had not read all that was sent.
        }
    }

    /// <summary>Breaks off with a reset, as a crashed client's system does.</summary>
    public void Reset() => _client.Client.Close(0);

    public void Dispose()
    {
        _client.Dispose();
        _limit.Dispose();
    }
}
