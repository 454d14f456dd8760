using System.Net.Http.Json;
using GitLabGraph.Sandbox;
using GitLabGraph.TestKit;

namespace GitLabGraph.Server.Tests.OwnTokens;

/// <summary>A server in Production with one configured account, before a sandbox for which it takes tokens.</summary>
internal sealed class OwnTokenLab : IAsyncDisposable
{
    public const string Key = "a-key-that-is-long-enough-to-be-one";

    private readonly ServerUnderTest _server;

    private OwnTokenLab(SandboxServer gitLab, ServerUnderTest server)
    {
        (GitLab, _server) = (gitLab, server);
        Client = new HttpClient { BaseAddress = server.Start() };
    }

    public SandboxServer GitLab { get; }

    public HttpClient Client { get; }

    public static async Task<OwnTokenLab> StartAsync(
        CancellationToken cancellationToken, string urls = "", bool anonymous = false)
    {
        var gitLab = await SandboxServer.StartAsync(new SandboxOptions(), cancellationToken);
        return new OwnTokenLab(gitLab, new ServerUnderTest(
            new Dictionary<string, string>
            {
                ["GitLabGraph:ApiKey"] = Key,
                ["GitLabGraph:Accounts:acme:Url"] = gitLab.BaseUrl,
                ["GitLabGraph:Accounts:acme:Token"] = "glpat-sandbox-owner",
                ["GitLabGraph:OwnToken:Urls"] = $"{gitLab.BaseUrl},{urls}",
                ["GitLabGraph:OwnToken:Anonymous"] = $"{anonymous}",
            },
            "Production"));
    }

    /// <summary>Asks with headers written as <c>Name: value</c>; the answer's status and text.</summary>
    public async Task<(int Status, string Text)> AskAsync(string query, params string[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(new { query }),
        };
        return await SendAsync(request, headers);
    }

    public async Task<(int Status, string Text)> GetAsync(string path, params string[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        return await SendAsync(request, headers);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _server.DisposeAsync();
        await GitLab.DisposeAsync();
    }

    private async Task<(int Status, string Text)> SendAsync(HttpRequestMessage request, string[] headers)
    {
        foreach (var header in headers)
        {
            var parts = header.Split(": ", 2);
            request.Headers.TryAddWithoutValidation(parts[0], parts[1]);
        }

        using var answer = await Client.SendAsync(request);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
