using System.Diagnostics;

namespace GitLabGraph.TestKit;

/// <summary>A PostgreSQL of its own, from Debian's package, in a temporary folder and on a free port.</summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private readonly string _folder;
    private readonly int _port = FreePort.Find();
    private Process? _process;

    private PostgresServer(string folder)
    {
        _folder = folder;
        ConnectionString = $"Host=127.0.0.1;Port={_port};Database=postgres;Username=postgres";
    }

    /// <summary>Where Debian keeps the server's programs; null where it is not installed.</summary>
    public static string? Programs { get; } = !Directory.Exists("/usr/lib/postgresql") ? null
        : Directory.GetDirectories("/usr/lib/postgresql").Order(StringComparer.Ordinal).Select(static version =>
            Path.Combine(version, "bin")).LastOrDefault(static bin => File.Exists(Path.Combine(bin, "initdb")));

    public string ConnectionString { get; }

    public static async Task<PostgresServer> StartAsync(CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("gitlabgraph-postgres-").FullName;
        await RunAsync("chown", ["-R", UserName, folder], cancellationToken);
        await RunAsync("runuser", As("initdb", "-D", folder, "-A", "trust", "-U", "postgres", "-N"), cancellationToken);
        var server = new PostgresServer(folder);
        await server.StartAgainAsync(cancellationToken);
        return server;
    }

    /// <summary>Starts it where it was, with the data it had.</summary>
    public async Task StartAgainAsync(CancellationToken cancellationToken)
    {
        _process = Process.Start(new ProcessStartInfo(
            "runuser",
            As("postgres", "-D", _folder, "-p", $"{_port}", "-k", _folder, "-c", "listen_addresses=127.0.0.1"))
        {
            RedirectStandardError = true,
        })!;
        await ReadyAsync(_process, _port, cancellationToken);
    }

    /// <summary>Ends it without a word to its clients, as a crash would.</summary>
    public async Task KillAsync()
    {
        await RunAsync("runuser", As("pg_ctl", "stop", "-D", _folder, "-m", "immediate", "-s"), CancellationToken.None);
        await _process!.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    /// <summary>What it answers to one statement, as text.</summary>
    public async Task<string> AnswerAsync(string statement, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(
            Path.Combine(Programs!, "psql"),
            ["-h", "127.0.0.1", "-p", $"{_port}", "-U", "postgres", "-X", "-A", "-t", "-q", "-v", "ON_ERROR_STOP=1"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var answer = process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.StandardInput.WriteAsync(statement.AsMemory(), cancellationToken);
        process.StandardInput.Close();
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0
            ? (await answer).Trim()
            : throw new InvalidOperationException($"PostgreSQL did not understand: {statement}");
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await KillAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }

    // PostgreSQL refuses to run as root; Debian's package brings a user for it.
    private const string UserName = "postgres";

    private static string[] As(string program, params string[] arguments) =>
        ["-u", UserName, "--", Path.Combine(Programs!, program), .. arguments];

    // Its own words say when it is ready; what it says later is read on, so that the pipe never fills.
    private static async Task ReadyAsync(Process process, int port, CancellationToken cancellationToken)
    {
        var said = new List<string>();

        while (await process.StandardError.ReadLineAsync(cancellationToken) is { } line)
        {
            said.Add(line);

            if (line.Contains("ready to accept connections", StringComparison.Ordinal))
            {
                _ = process.StandardError.ReadToEndAsync(CancellationToken.None);
                return;
            }
        }

        throw new InvalidOperationException($"PostgreSQL did not start on port {port}: {string.Join('\n', said)}");
    }

    private static async Task RunAsync(string program, string[] arguments, CancellationToken cancellationToken)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var error = await process.StandardError.ReadToEndAsync(cancellationToken);
        await output;
        await process.WaitForExitAsync(cancellationToken);

        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} failed: {error}");
        }
    }
}
