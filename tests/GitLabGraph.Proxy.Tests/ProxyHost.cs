using GitLabGraph.GitLab.Accounts;
using GitLabGraph.GitLab.Connections;
using GitLabGraph.GitLab.Outbound;
using GitLabGraph.Proxy.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GitLabGraph.Proxy.Tests;

/// <summary>The proxy before a GitLab that answers as the test says, over real HTTP on ports of their own.</summary>
internal sealed class ProxyHost : IAsyncDisposable
{
    public const string Key = "our-own-key-of-enough-length";
    public const string GitLabToken = "glpat-of-the-account";

    private readonly WebApplication _gitLab;
    private readonly WebApplication _proxy;
    private readonly HttpMessageInvoker _http = GitLabTransport.CreateStreaming(OutboundOptions.WithLoopback);

    private ProxyHost(WebApplication gitLab, WebApplication proxy) => (_gitLab, _proxy) = (gitLab, proxy);

    public string GitLabUrl => _gitLab.Urls.First();

    public string Url => _proxy.Urls.First();

    public HttpClient Client { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    public static async Task<ProxyHost> StartAsync(RequestDelegate gitLab, ProxyHostSettings? settings = null)
    {
        settings ??= new ProxyHostSettings();
        var upstream = await StartAsync(gitLab, static _ => { });
        var accounts = new OneAccount(settings);
        var proxy = Build(builder =>
        {
            builder.Services.AddSingleton(TimeProvider.System);
            builder.Services.AddSingleton<IProxyAccounts>(accounts);
            builder.Services.AddSingleton(new ProxyOptions { Idle = settings.Idle });
            builder.Services.AddGitLabProxy();
        });
        proxy.MapGitLabProxy();
        await proxy.StartAsync();
        var host = new ProxyHost(upstream, proxy);
        host.Client.BaseAddress = new Uri(host.Url);
        host.Client.DefaultRequestHeaders.Add("PRIVATE-TOKEN", Key);
        accounts.Connection = new GitLabConnection(
            new GitLabAccount("acme", GitLabAddress.Parse(settings.GitLabUrl ?? host.GitLabUrl), TokenKind.OAuth),
            settings.Credentials,
            host._http,
            new GitLabClientOptions(),
            TimeProvider.System);
        return host;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _proxy.DisposeAsync();
        await _gitLab.DisposeAsync();
        _http.Dispose();
    }

    private static async Task<WebApplication> StartAsync(RequestDelegate answer, Action<WebApplicationBuilder> configure)
    {
        var app = Build(configure);
        app.Run(answer);
        await app.StartAsync();
        return app;
    }

    private static WebApplication Build(Action<WebApplicationBuilder> configure)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = null;

            // Below it Kestrel would end slow callers by itself, and above it they may go on for hours.
            kestrel.Limits.MinRequestBodyDataRate = null;
        });
        builder.Services.AddRouting();
        configure(builder);
        return builder.Build();
    }

    private sealed class OneAccount(ProxyHostSettings settings) : IProxyAccounts
    {
        public GitLabConnection? Connection { get; set; }

        public ValueTask<ProxyAccess> FindAsync(string account, string? key, CancellationToken cancellationToken) => new(
            key != Key ? ProxyAccess.Unauthenticated
            : account != "acme" ? ProxyAccess.AccountNotFound
            : ProxyAccess.Granted(Connection!, settings.Grant, "caller"));
    }
}
