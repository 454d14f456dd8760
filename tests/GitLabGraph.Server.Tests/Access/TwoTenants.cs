using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using GitLabGraph.Accounts.Keys;
using GitLabGraph.Sandbox;
using GitLabGraph.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace GitLabGraph.Server.Tests.Access;

/// <summary>One server, two tenants, an account each, with the same GitLab.</summary>
public sealed class TwoTenants : IAsyncLifetime
{
    private SandboxServer? _gitLab;
    private ServerUnderTest? _server;

    public string GitLabUrl => _gitLab!.BaseUrl;

    public HttpClient Victim { get; private set; } = null!;

    public HttpClient Rival { get; private set; } = null!;

    /// <summary>What the victim sends as <c>X-Account-Id</c>.</summary>
    public string VictimAccount { get; private set; } = null!;

    public string RivalAccount { get; private set; } = null!;

    private static CancellationToken Cancellation => CancellationToken.None;

    public async ValueTask InitializeAsync()
    {
        _gitLab = await SandboxServer.StartAsync(new SandboxOptions(), Cancellation);
        _server = new ServerUnderTest(
            new Dictionary<string, string>
            {
                ["GitLabGraph:ApiKey"] = "a-key-that-is-long-enough-to-be-one",
                ["GitLabGraph:Instances:sandbox:Url"] = _gitLab.BaseUrl,
            },
            "Production");
        var address = _server.Start();
        Victim = await CallerAsync(_server, address, "victim");
        Rival = await CallerAsync(_server, address, "rival");
        VictimAccount = await LinkAsync(Victim, "glpat-sandbox-owner");
        RivalAccount = await LinkAsync(Rival, "glpat-sandbox-guest");
    }

    public async ValueTask DisposeAsync()
    {
        Victim.Dispose();
        Rival.Dispose();
        await _server!.DisposeAsync();
        await _gitLab!.DisposeAsync();
    }

    /// <summary>The answer's text: what tells apart must be looked for everywhere in it.</summary>
    public static async Task<string> AskAsync(
        HttpClient caller, string query, string? account = null, string? cacheControl = null, object? extensions = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(new { query, extensions }),
        };
        request.Headers.Add("X-Account-Id", account is null ? [] : [account]);
        request.Headers.Add("Cache-Control", cacheControl is null ? [] : [cacheControl]);
        using var response = await caller.SendAsync(request, Cancellation);
        return await response.Content.ReadAsStringAsync(Cancellation);
    }

    /// <summary>A caller with a key of the tenant that may do everything.</summary>
    public static async Task<HttpClient> CallerAsync(ServerUnderTest server, Uri address, string tenant)
    {
        var (_, secret) = await server.Services.GetRequiredService<IApiKeyStore>().CreateAsync(
            new NewApiKey { Tenant = tenant, Name = tenant, Scopes = CallerScopes.All, Actor = "test" }, Cancellation);
        var client = new HttpClient { BaseAddress = address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret.Reveal());
        return client;
    }

    private async Task<string> LinkAsync(HttpClient caller, string token)
    {
        var linked = JsonElement.Parse(await AskAsync(
            caller,
            $"mutation {{ linkAccount(input: {{ instanceUrl: \"{GitLabUrl}\", token: \"{token}\" }}) {{ account {{ id }} }} }}"));
        var id = linked.GetProperty("data").GetProperty("linkAccount").GetProperty("account").GetProperty("id").GetString()!;
        return NodeIds.AccountOf(id);
    }
}
