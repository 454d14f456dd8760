namespace GitLabGraph.Sandbox.Tests;

/// <summary>One sandbox for all tests that only read, and clients that speak for its people.</summary>
public sealed class Sandboxes : IAsyncLifetime
{
    internal SandboxServer Server { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Server = await SandboxServer.StartAsync(new SandboxOptions(), CancellationToken.None);

    public async ValueTask DisposeAsync() => await Server.DisposeAsync();

    internal HttpClient As(string? name) => ClientOf(Server, name);

    internal static HttpClient ClientOf(SandboxServer server, string? name)
    {
        var client = new HttpClient { BaseAddress = new Uri(server.BaseUrl + "/api/v4/") };
        if (name is not null)
        {
            client.DefaultRequestHeaders.Add("PRIVATE-TOKEN", $"glpat-sandbox-{name}");
        }

        return client;
    }
}
