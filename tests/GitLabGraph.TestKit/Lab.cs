using System.Net.Http.Json;
using System.Text.Json;
using GitLabGraph.Sandbox;

namespace GitLabGraph.TestKit;

/// <summary>
/// A sandbox GitLab, a server with one account linked to it, and a client: all over real HTTP, all on ports of
/// their own.
/// </summary>
public sealed class Lab : IAsyncDisposable
{
    public const string AccountKey = "lab";

    private readonly ServerUnderTest _server;

    private Lab(SandboxServer gitLab, ServerUnderTest server, Uri address)
    {
        GitLab = gitLab;
        _server = server;
        Client = new HttpClient(new SocketsHttpHandler { ResponseDrainTimeout = TimeSpan.Zero }) { BaseAddress = address };
    }

    public SandboxServer GitLab { get; }

    /// <summary>Leaves at once when an answer is not read on.</summary>
    public HttpClient Client { get; }

    public static Task<Lab> StartAsync(CancellationToken cancellationToken) =>
        StartAsync(new SandboxOptions(), "glpat-sandbox-owner", cancellationToken);

    public static async Task<Lab> StartAsync(SandboxOptions options, string token, CancellationToken cancellationToken)
    {
        var gitLab = await SandboxServer.StartAsync(options, cancellationToken);
        var server = new ServerUnderTest(new Dictionary<string, string>
        {
            [$"GitLabGraph:Accounts:{AccountKey}:Url"] = gitLab.BaseUrl,
            [$"GitLabGraph:Accounts:{AccountKey}:Token"] = token,
        });
        return new Lab(gitLab, server, server.Start());
    }

    /// <summary>Asks the unified API; what GitLab saw is counted in <c>extensions.upstream</c>.</summary>
    public async Task<JsonElement> QueryAsync(string query, object? variables, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(new { query, variables }),
        };
        request.Headers.Add("X-Upstream-Trace", "1");
        using var response = await Client.SendAsync(request, cancellationToken);
        return await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _server.DisposeAsync();
        await GitLab.DisposeAsync();
    }
}
