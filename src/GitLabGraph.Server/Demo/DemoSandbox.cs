using System.Net.Sockets;
using GitLabGraph.Accounts;
using GitLabGraph.Accounts.Store;
using GitLabGraph.Accounts.Tokens;
using GitLabGraph.GitLab.Accounts;
using GitLabGraph.GitLab.Outbound;
using GitLabGraph.Sandbox;
using GitLabGraph.Server.Configuration;

namespace GitLabGraph.Server.Demo;

/// <summary>
/// Starts the sandbox on a loopback port of its own and links it as an account. The server talks to it over HTTP, as
/// to any GitLab;
/// nothing of it is reached in any other way.
/// </summary>
internal sealed class DemoSandbox(
    MemoryAccountStore store, OutboundRules rules, TimeProvider time, IConfiguration configuration)
    : StartStep, IAsyncDisposable
{
    public const string AccountKey = "demo";

    private const string Token = "glpat-sandbox-owner";
    private const string UrlSetting = "GitLabGraph:DemoUrl";

    private SandboxServer? _sandbox;

    /// <summary>The sandbox's address; null before it has started.</summary>
    public string? Url => _sandbox?.BaseUrl;

    public override async Task StartingAsync(CancellationToken cancellationToken)
    {
        var options = new SandboxOptions { Url = configuration[UrlSetting] ?? "http://127.0.0.1:0", Time = time };
        _sandbox = await StartSandboxAsync(options, cancellationToken);
        var account = new Account
        {
            Key = AccountKey,
            Name = "Sandbox",
            Address = GitLabAddress.Parse(_sandbox.BaseUrl),
            TokenKind = TokenKind.PersonalAccessToken,
            Scopes = ["api"],
            LinkedAt = time.GetUtcNow(),
            IsConfigured = true,
        };
        rules.Trust(account.Address);
        store.Put(account, new AccountTokens(new AccessToken(Token)));
    }

    private static async Task<SandboxServer> StartSandboxAsync(SandboxOptions options, CancellationToken cancellation)
    {
        try
        {
            return await SandboxServer.StartAsync(options, cancellation);
        }
        catch (Exception exception) when (exception is FormatException or IOException or SocketException)
        {
            throw new SettingException(
                UrlSetting, $"name an address for the sandbox, or leave it out. {exception.Message}");
        }
    }

    public override async Task StoppedAsync(CancellationToken cancellationToken) => await DisposeAsync();

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _sandbox, null) is { } sandbox)
        {
            await sandbox.DisposeAsync();
        }
    }
}
