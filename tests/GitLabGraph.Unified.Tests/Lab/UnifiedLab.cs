using System.Net;
using System.Net.Http.Json;
using GitLabGraph.GitLab.Outbound;
using System.Text;
using System.Text.Json;
using GitLabGraph.GitLab;
using GitLabGraph.GitLab.Accounts;
using GitLabGraph.GitLab.Connections;
using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Types;
using GitLabGraph.Sandbox;
using GitLabGraph.Unified.Accounts;
using GitLabGraph.Unified.Upstream;

namespace GitLabGraph.Unified.Tests.Lab;

/// <summary>A GitLab and the unified API over it. One per test class, whose tests run one after the other.</summary>
public class UnifiedLab : IAsyncLifetime
{
    private static readonly Lazy<RequestExecutor> Executor = new(static () =>
        new RequestExecutor(
            SchemaBuilder.New().AddUnified().Create(), new RequestExecutorOptions { Cost = UnifiedSchema.Cost }));

    private readonly Meanwhile _meanwhile = new();
    private readonly HttpMessageInvoker _http;
    private readonly HttpMessageInvoker _direct = GitLabTransport.Create(OutboundOptions.WithLoopback);
    private SandboxServer? _sandbox;
    private GitLabClients? _clients;

    public UnifiedLab() => _http = new HttpMessageInvoker(_meanwhile);

    public SandboxServer GitLab => _sandbox!;

    /// <summary>Somebody between GitLab and us, who may change its answers.</summary>
    internal Func<HttpResponseMessage, Task>? Tampers { set => _meanwhile.Tampers = value; }

    internal static Schema Schema => Executor.Value.Schema;

    protected virtual SandboxOptions Options => new();

    /// <summary>How patient the unified API is.</summary>
    protected virtual GitLabClientOptions Client => new() { Retries = 0 };

    /// <summary>By which the unified API tells what is past.</summary>
    protected virtual TimeProvider Clock => TimeProvider.System;

    /// <summary>How much of GitLab's answers a request may keep.</summary>
    protected virtual long MostHeld => long.MaxValue;

    public async ValueTask InitializeAsync()
    {
        _sandbox = await SandboxServer.StartAsync(Options, TestContext.Current.CancellationToken);
        _clients = new GitLabClients(_http, Client, TimeProvider.System);
    }

    public async ValueTask DisposeAsync()
    {
        await GitLab.DisposeAsync();
        _http.Dispose();
        _direct.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Another version or edition goes on at GitLab's address.</summary>
    internal async Task ReplaceAsync(SandboxOptions options)
    {
        var address = GitLab.BaseUrl;
        await GitLab.DisposeAsync();
        _sandbox = await SandboxServer.StartAsync(options with { Url = address }, TestContext.Current.CancellationToken);
    }

    /// <summary>An account that speaks as one of the sandbox's people.</summary>
    internal LinkedAccount Link(string person = "developer", string? key = null) => new(
        key ?? person,
        person,
        _clients!.For(
            new GitLabAccount(key ?? person, GitLabAddress.Parse(GitLab.BaseUrl), TokenKind.PersonalAccessToken),
            new FixedCredentials(new AccessToken($"glpat-sandbox-{person}"))));

    /// <summary>Forgets what was learnt of an account: its budget, its circuit, its instance.</summary>
    internal void Forget(string key) => _clients!.Forget(key);

    internal Task<LabAnswer> AskAsync(string query, object? variables = null) => AskAsync(query, variables, Link());

    internal Task<LabAnswer> AskAsync(string query, object? variables, params LinkedAccount[] accounts) =>
        AskAsync(query, variables, isInParts: false, accounts);

    /// <summary>Asks as a client that takes an answer in parts, and puts it together as such a client does.</summary>
    internal Task<LabAnswer> AskInPartsAsync(string query, object? variables, params LinkedAccount[] accounts) =>
        AskAsync(query, variables, isInParts: true, accounts);

    /// <summary>Asks beside other questions: which of GitLab's requests were whose is not told.</summary>
    internal async Task<LabAnswer> AskBesideAsync(string query, object? variables, LinkedAccount account)
    {
        using var session = SessionOf(account);
        return new LabAnswer(await AnswerAsync(session, query, variables, isInParts: false), []);
    }

    private async Task<LabAnswer> AskAsync(string query, object? variables, bool isInParts, LinkedAccount[] accounts)
    {
        GitLab.Requests.Clear();
        using var session = SessionOf(accounts);
        var json = await AnswerAsync(session, query, variables, isInParts);
        await RecordedAsync(session.Call.Trace.Requests);
        return new LabAnswer(json, GitLab.Requests.All);
    }

    private UpstreamSession SessionOf(params LinkedAccount[] accounts) =>
        new(new LabAccounts(accounts)) { Time = Clock, MostHeld = MostHeld };

    private static async Task<JsonElement> AnswerAsync(UpstreamSession session, string query, object? variables, bool isInParts)
    {
        var request = new OperationRequest
        {
            Document = Encoding.UTF8.GetBytes(query),
            Variables = JsonSerializer.SerializeToElement(variables ?? new object()),
            Services = new LabServices(session),
            AcceptsIncrements = isInParts,
        };

        await using var result = await Executor.Value.ExecuteAsync(request, TestContext.Current.CancellationToken);
        return await AnswerInParts.WholeAsync(result, TestContext.Current.CancellationToken);
    }

    /// <summary>Asks while something happens in GitLab: before each of the requests that the question makes.</summary>
    internal async Task<LabAnswer> AskWhileAsync(
        Func<HttpRequestMessage, Task> happens, string query, object? variables = null, string person = "developer")
    {
        _meanwhile.Happens = happens;

        try
        {
            return await AskAsync(query, variables, Link(person));
        }
        finally
        {
            _meanwhile.Happens = null;
        }
    }

    /// <summary>Writes to the sandbox's REST API, as one of its people.</summary>
    internal Task WriteAsync(string path, object body, string person = "developer") => CreateAsync(path, body, person);

    /// <summary>Writes, and answers what was made.</summary>
    internal Task<JsonElement> CreateAsync(string path, object body, string person = "developer") =>
        CallAsync(HttpMethod.Post, path, person, JsonContent.Create(body));

    /// <summary>Changes or deletes what the sandbox's REST API has; nothing where it is gone already.</summary>
    internal async Task ChangeAsync(HttpMethod method, string path, string person)
    {
        using var request = Request(method, path, person);
        using var response = await _direct.SendAsync(request, TestContext.Current.CancellationToken);
        (response.IsSuccessStatusCode || response.StatusCode == HttpStatusCode.NotFound).ShouldBeTrue(path);
    }

    /// <summary>Reads from the sandbox's REST API, as one of its people.</summary>
    internal Task<JsonElement> ReadAsync(string path, string person = "developer") => CallAsync(HttpMethod.Get, path, person);

    private async Task<JsonElement> CallAsync(HttpMethod method, string path, string person, HttpContent? body = null)
    {
        using var request = Request(method, path, person, body);
        using var response = await _direct.SendAsync(request, TestContext.Current.CancellationToken);
        response.IsSuccessStatusCode.ShouldBeTrue(path);
        return await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
    }

    private HttpRequestMessage Request(HttpMethod method, string path, string person, HttpContent? body = null) =>
        new(method, $"{GitLab.BaseUrl}/api/v4/{path}")
        {
            Content = body,
            Headers = { { "PRIVATE-TOKEN", $"glpat-sandbox-{person}" } },
        };

    // GitLab writes a request down when it has answered it, which may be after the answer was read.
    private async Task RecordedAsync(int count)
    {
        while (GitLab.Requests.Total < count)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    /// <summary>One of the reference queries of the design, which stand beside the repository.</summary>
    internal static string Reference(string name)
    {
        var file = Shared($"design/reference-queries/{name}.graphql");
        Assert.SkipWhen(file is null, "The design's reference queries are not here.");
        return File.ReadAllText(file!);
    }

    /// <summary>A file that stands beside the repository; null where it does not.</summary>
    internal static string? Shared(string path)
    {
        var file = Path.Combine(Root, "..", "shared", path);
        return File.Exists(file) ? file : null;
    }

    /// <summary>The repository's own folder.</summary>
    internal static string Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);

            while (!File.Exists(Path.Combine(folder.FullName, "GitLabGraph.sln")))
            {
                folder = folder.Parent ?? throw new DirectoryNotFoundException("GitLabGraph.sln is in no folder above.");
            }

            return folder.FullName;
        }
    }
}
