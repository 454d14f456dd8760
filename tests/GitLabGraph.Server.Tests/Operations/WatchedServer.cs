using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Web;
using GitLabGraph.Sandbox;
using GitLabGraph.Sandbox.OAuth;
using GitLabGraph.Server.Tests.Linking;
using GitLabGraph.TestKit;
using GitLabGraph.TestKit.Telemetry;

namespace GitLabGraph.Server.Tests.Operations;

/// <summary>
/// A server that tells everything it can (every log line, traces, metrics), before a GitLab whose secrets are known to
/// the search, as are those of the callers.
/// </summary>
internal sealed class WatchedServer : IAsyncDisposable
{
    public const string Key = "a_key_that_is_long_enough_to_be_one";

    private readonly RecordingFront _front;
    private readonly OtlpReceiver _collector;
    private readonly CookieContainer _cookies = new();

    private WatchedServer(
        SandboxServer gitLab, RecordingFront front, OtlpReceiver collector, ServerProcess process, SecretSearch search)
    {
        (GitLab, _front, _collector, Process, Search) = (gitLab, front, collector, process, search);
        Client = new HttpClient(new SocketsHttpHandler { CookieContainer = _cookies, AllowAutoRedirect = false })
        {
            BaseAddress = process.Client.BaseAddress,
        };
        Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Key);
    }

    public SandboxServer GitLab { get; }

    public string GitLabUrl => _front.Url;

    public ServerProcess Process { get; }

    public SecretSearch Search { get; }

    public HttpClient Client { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<WatchedServer> StartAsync()
    {
        var search = new SecretSearch();
        search.Add("API key", Key);
        var gitLab = await SandboxServer.StartAsync(new SandboxOptions(), Cancellation);
        var front = await RecordingFront.StartAsync(gitLab.BaseUrl, search);
        var collector = await OtlpReceiver.StartAsync();
        var application = OAuthApplication.Confidential;
        var process = await ServerProcess.StartAsync(
            new Dictionary<string, string>(collector.Settings)
            {
                ["GitLabGraph:ApiKey"] = Key,
                ["GitLabGraph:Instances:sandbox:Url"] = front.Url,
                ["GitLabGraph:Instances:sandbox:ClientId"] = application.Id,
                ["GitLabGraph:Instances:sandbox:ClientSecret"] = application.Secret!,
                ["Logging:LogLevel:Default"] = "Trace",
                ["Logging:LogLevel:Microsoft.AspNetCore"] = "Trace",
                ["Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics"] = "Trace",
            },
            Cancellation);
        return new WatchedServer(gitLab, front, collector, process, search);
    }

    /// <summary>A new link token's page; the token is a secret from now on.</summary>
    public async Task<Uri> CreateLinkAsync()
    {
        var answer = await SendAsync("mutation { createLinkToken(input: {}) { linkToken { url } } }", null, null);
        var url = new Uri(answer.GetProperty("data").GetProperty("createLinkToken").GetProperty("linkToken")
            .GetProperty("url").GetString()!);
        Search.Add("link token", HttpUtility.ParseQueryString(url.Query)["token"]);
        return url;
    }

    /// <summary>Links by OAuth as dana, and gives the account.</summary>
    public async Task<string> LinkByOAuthAsync()
    {
        var form = await LinkForm.OpenAsync(Client, await CreateLinkAsync());
        var authorize = await form.BeginAsync();
        var fields = HttpUtility.ParseQueryString(authorize.Query);
        var decision = fields.AllKeys.ToDictionary(name => name!, name => fields[name]!);
        (decision["user"], decision["decision"]) = ("dana", "allow");
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var allowed = await http.PostAsync(
            authorize.GetLeftPart(UriPartial.Path), new FormUrlEncodedContent(decision), Cancellation);
        Search.Add("state", HttpUtility.ParseQueryString(allowed.Headers.Location!.Query)["state"]);
        var page = await Client.GetStringAsync(allowed.Headers.Location, Cancellation);
        Search.Look("page after linking", page);
        return TokenMethodTests.AccountIn(page);
    }

    /// <summary>Asks, and keeps the answer to be searched.</summary>
    public async Task<JsonElement> QueryAsync(string query, string? account, string? key = null)
    {
        var answer = await SendAsync(query, account, key);
        Search.Look("GraphQL answer", answer.ToString());
        return answer;
    }

    /// <summary>Asks through the proxy, and keeps the answer to be searched.</summary>
    public async Task<HttpStatusCode> ProxyAsync(string account, string path)
    {
        try
        {
            using var response = await Client.GetAsync($"/proxy/{account}/{path}", Cancellation);
            Search.Look("proxy answer", response.Headers + await response.Content.ReadAsStringAsync(Cancellation));
            return response.StatusCode;
        }
        catch (HttpRequestException exception)
        {
            // GitLab broke off in the middle, and so did we.
            Search.Look("proxy answer", exception.ToString());
            return 0;
        }
    }

    /// <summary>Stops the server, and looks through everything that it left.</summary>
    public async Task<IReadOnlyList<string>> EndAsync()
    {
        Process.Terminate();
        (await Process.ExitAsync(Cancellation)).ShouldBe(0);
        foreach (Cookie cookie in _cookies.GetAllCookies())
        {
            Search.Add("cookie", cookie.Value);
        }

        Search.Look("log", Process.Printed);
        foreach (var payload in _collector.All)
        {
            Search.Look("OTLP", payload);
        }

        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(Process.DatabaseFile)!))
        {
            Search.Look("database", await File.ReadAllBytesAsync(file, Cancellation));
        }

        return Search.Findings();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Process.DisposeAsync();
        await _collector.DisposeAsync();
        await _front.DisposeAsync();
        await GitLab.DisposeAsync();
    }

    private async Task<JsonElement> SendAsync(string query, string? account, string? key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(new { query }),
        };
        request.Headers.Add("X-Upstream-Trace", "1");
        request.Headers.Add("X-Account-Id", account is null ? [] : [account]);
        if (key is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        }

        using var response = await Client.SendAsync(request, Cancellation);
        return await response.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
    }
}
