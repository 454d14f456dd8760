using GitLabGraph.Server;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Logging;

namespace GitLabGraph.TestKit;

/// <summary>The whole server, as Program.cs composes it, listening on a free port of its own.</summary>
public sealed class ServerUnderTest : WebApplicationFactory<ServerAssembly>
{
    private readonly IReadOnlyDictionary<string, string> _settings;
    private readonly string _environment;
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"glg-{Guid.NewGuid():N}");

    public ServerUnderTest(IReadOnlyDictionary<string, string> settings, string environment = "Development")
    {
        _settings = settings;
        _environment = environment;
        UseKestrel(0);
    }

    /// <summary>Starts it and tells where it listens.</summary>
    public Uri Start()
    {
        StartServer();
        return ClientOptions.BaseAddress;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(_environment);
        builder.ConfigureLogging(logging => logging.ClearProviders());
        builder.UseSetting("GitLabGraph:Database", $"Data Source={Path.Combine(_folder, "accounts.db")}");
        foreach (var (key, value) in _settings)
        {
            builder.UseSetting(key, value);
        }
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }
}
