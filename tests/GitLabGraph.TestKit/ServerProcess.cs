using System.Diagnostics;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using GitLabGraph.Server;

namespace GitLabGraph.TestKit;

/// <summary>
/// The server as a process of its own, as it is deployed: settings by environment, signals, an exit code, and
/// everything that it prints.
/// </summary>
public sealed partial class ServerProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly DirectoryInfo _folder;
    private readonly StringBuilder _printed = new();
    private readonly Arrivals _lines = new();
    private readonly TaskCompletionSource<Uri> _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ServerProcess(Process process, DirectoryInfo folder)
    {
        (_process, _folder) = (process, folder);
        _process.OutputDataReceived += (_, line) => Take(line.Data);
        _process.ErrorDataReceived += (_, line) => Take(line.Data);
    }

    public HttpClient Client { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    public int Id => _process.Id;

    /// <summary>The database file, unless the settings named another database.</summary>
    public string DatabaseFile => Path.Combine(_folder.FullName, "accounts.db");

    public string Printed
    {
        get
        {
            lock (_printed)
            {
                return _printed.ToString();
            }
        }
    }

    public static Task<ServerProcess> StartAsync(
        IReadOnlyDictionary<string, string> settings, CancellationToken cancellationToken) =>
        StartAsync(typeof(ServerAssembly).Assembly.Location, settings, cancellationToken);

    /// <summary>Starts the server from where it was published.</summary>
    public static async Task<ServerProcess> StartAsync(
        string assembly, IReadOnlyDictionary<string, string> settings, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("gitlabgraph-server-");
        var start = new ProcessStartInfo("dotnet", [assembly])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder.FullName,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Information";
        start.Environment["GitLabGraph__Database"] = $"Data Source={Path.Combine(folder.FullName, "accounts.db")}";
        foreach (var (key, value) in settings)
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        var server = new ServerProcess(new Process { StartInfo = start }, folder);
        server._process.Start();
        server._process.BeginOutputReadLine();
        server._process.BeginErrorReadLine();
        var ended = server._process.WaitForExitAsync(cancellationToken);
        if (await Task.WhenAny(server._listening.Task, ended) == ended)
        {
            throw new InvalidOperationException($"The server did not start: {server.Printed}");
        }

        server.Client.BaseAddress = await server._listening.Task;
        return server;
    }

    /// <summary>Asks the unified API.</summary>
    public async Task<JsonElement> QueryAsync(string query, CancellationToken cancellationToken)
    {
        using var response = await Client.PostAsJsonAsync("/graphql", new { query }, cancellationToken);
        return await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
    }

    /// <summary>The first line that holds all of these, once it is printed.</summary>
    public async Task<string> LineAsync(CancellationToken cancellationToken, params string[] parts)
    {
        string? found = null;
        await _lines.UntilAsync(
            () => (found = Printed.Split('\n').FirstOrDefault(
                line => parts.All(part => line.Contains(part, StringComparison.Ordinal)))) is not null,
            cancellationToken);
        return found!;
    }

    /// <summary>SIGTERM, as whoever runs containers sends it. What is to be seen afterwards is for the test to wait for.</summary>
    public void Terminate()
    {
        using var kill = Process.Start("sh", ["-c", $"kill -TERM {_process.Id}"]);
        kill.WaitForExit();
    }

    /// <summary>Waits for its end, and gives its exit code.</summary>
    public async Task<int> ExitAsync(CancellationToken cancellationToken)
    {
        await _process.WaitForExitAsync(cancellationToken);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        await _process.WaitForExitAsync();
        _process.Dispose();
        Client.Dispose();
        _folder.Delete(recursive: true);
    }

    [GeneratedRegex(@"Now listening on: (?<url>http://[\d.:]+)")]
    private static partial Regex ListeningLine();

    private void Take(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_printed)
        {
            _printed.AppendLine(line);
        }

        _lines.Tell();

        if (ListeningLine().Match(line) is { Success: true } match)
        {
            _listening.TrySetResult(new Uri(match.Groups["url"].Value));
        }
    }
}
