using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace GitLabGraph.TestKit;

/// <summary>A Redis of its own, from Debian's package, on a free port; it can be killed and started again.</summary>
public sealed class RedisServer : IAsyncDisposable
{
    private readonly int _port = FreePort.Find();
    private readonly string _folder = Directory.CreateTempSubdirectory("gitlabgraph-redis-").FullName;
    private Process? _process;

    private RedisServer() { }

    /// <summary>Where Debian puts the program; null where it is not installed.</summary>
    public static string? Program { get; } = File.Exists("/usr/bin/redis-server") ? "/usr/bin/redis-server" : null;

    public string ConnectionString => $"127.0.0.1:{_port}";

    public static async Task<RedisServer> StartAsync(CancellationToken cancellationToken)
    {
        var server = new RedisServer();
        await server.StartAgainAsync(cancellationToken);
        return server;
    }

    /// <summary>Starts it where it was, with what it had written down.</summary>
    public async Task StartAgainAsync(CancellationToken cancellationToken)
    {
        _process = Process.Start(new ProcessStartInfo(
            Program!,
            ["--port", $"{_port}", "--bind", "127.0.0.1", "--dir", _folder, "--appendonly", "yes", "--appendfsync", "always"])
        {
            RedirectStandardOutput = true,
        })!;
        var said = new List<string>();
        while (await _process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            said.Add(line);
            if (line.Contains("Ready to accept connections", StringComparison.Ordinal))
            {
                _ = _process.StandardOutput.ReadToEndAsync(CancellationToken.None);
                return;
            }
        }

        throw new InvalidOperationException($"Redis did not start on port {_port}: {string.Join('\n', said)}");
    }

    /// <summary>Ends it as a power cut would.</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    /// <summary>Has it do one thing, and gives the first line of its answer.</summary>
    public async Task<string> RunAsync(string command, CancellationToken cancellationToken)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, _port, cancellationToken);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.UTF8.GetBytes(command + "\r\n"), cancellationToken);
        using var reader = new StreamReader(stream);
        return await reader.ReadLineAsync(cancellationToken) ?? "";
    }

    /// <summary>Everything it has written down.</summary>
    public string ReadEverything() => string.Concat(
        Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories).Select(File.ReadAllText));

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await KillAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }
}
