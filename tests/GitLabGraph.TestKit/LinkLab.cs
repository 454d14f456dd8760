using System.Net.Http.Json;
using System.Text.Json;
using GitLabGraph.Sandbox;
using GitLabGraph.Sandbox.OAuth;

namespace GitLabGraph.TestKit;

/// <summary>A sandbox GitLab that knows our OAuth application, and a server on which nothing is linked yet.</summary>
public sealed class LinkLab : IAsyncDisposable
{
    private readonly ServerUnderTest _server;

    private LinkLab(
        SandboxServer gitLab, IReadOnlyDictionary<string, string> settings, ServerUnderTest server, Uri address)
    {
        GitLab = gitLab;
        Settings = settings;
        _server = server;
        Address = address;
        Client = new HttpClient { BaseAddress = address };
    }

    public SandboxServer GitLab { get; }

    /// <summary>What the server was started with: another one with the same is another node.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; }

    public Uri Address { get; }

    /// <summary>The server's own parts.</summary>
    public IServiceProvider Services => _server.Services;

    public HttpClient Client { get; }

    public static async Task<LinkLab> StartAsync(
        CancellationToken cancellationToken,
        OAuthApplication? application = null,
        SandboxOptions? options = null,
        string? database = null,
        string? redis = null,
        IReadOnlyDictionary<string, string>? more = null)
    {
        application ??= OAuthApplication.Confidential;
        var gitLab = await SandboxServer.StartAsync(options ?? new SandboxOptions(), cancellationToken);
        var settings = new Dictionary<string, string>(more ?? new Dictionary<string, string>())
        {
            ["GitLabGraph:Demo"] = "false",
            ["GitLabGraph:Instances:sandbox:Url"] = gitLab.BaseUrl,
            ["GitLabGraph:Instances:sandbox:Name"] = "Sandbox GitLab",
            ["GitLabGraph:Instances:sandbox:ClientId"] = application.Id,
        };
        if (application.Secret is { } secret)
        {
            settings["GitLabGraph:Instances:sandbox:ClientSecret"] = secret;
        }

        if (database is not null)
        {
            settings["GitLabGraph:Database"] = database;
        }

        if (redis is not null)
        {
            settings["GitLabGraph:Redis"] = redis;
        }

        var server = new ServerUnderTest(settings);
        return new LinkLab(gitLab, settings, server, server.Start());
    }

    /// <summary>A new link token's page.</summary>
    public async Task<Uri> CreateLinkAsync(string input, CancellationToken cancellationToken)
    {
        var payload = await MutateAsync(
            $"createLinkToken(input: {{ {input} }}) {{ linkToken {{ url }} errors {{ ... on LinkingError {{ code }} }} }}",
            cancellationToken);
        return new Uri(payload.GetProperty("linkToken").GetProperty("url").GetString()!);
    }

    /// <summary>One mutation's payload.</summary>
    public async Task<JsonElement> MutateAsync(string field, CancellationToken cancellationToken)
    {
        var answer = await QueryAsync($"mutation {{ payload: {field} }}", null, cancellationToken);
        return answer.TryGetProperty("errors", out var errors)
            ? throw new InvalidOperationException(errors.ToString())
            : answer.GetProperty("data").GetProperty("payload");
    }

    public async Task<JsonElement> QueryAsync(string query, string? account, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(new { query }),
        };
        if (account is not null)
        {
            request.Headers.Add("X-Account-Id", account);
        }

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
