using GitLabGraph.GitLab.Accounts;
using GitLabGraph.GitLab.Connections;
using GitLabGraph.GitLab.Outbound;
using GitLabGraph.Sandbox;

namespace GitLabGraph.GitLab.Tests.Wire;

/// <summary>A GitLab under a sub-path of its own port, reached over real HTTP.</summary>
public sealed class SandboxFixture : IAsyncLifetime
{
    private readonly HttpMessageInvoker _http = GitLabTransport.Create(OutboundOptions.WithLoopback);

    public SandboxServer Server { get; private set; } = null!;

    public async ValueTask InitializeAsync() =>
        Server = await SandboxServer.StartAsync(
            new SandboxOptions { RelativeUrlRoot = "/gitlab" }, TestContext.Current.CancellationToken);

    public GitLabClient As(string? token) => ClientOf(Server.BaseUrl, token);

    internal GitLabClient ClientOf(string address, string? token, GitLabClientOptions? options = null)
    {
        var kind = token is null ? TokenKind.Anonymous : TokenKind.PersonalAccessToken;
        var credentials = new FixedCredentials(token is null ? null : new AccessToken($"glpat-sandbox-{token}"));
        var account = new GitLabAccount(token ?? "anonymous", GitLabAddress.Parse(address), kind);

        return new GitLabClient(
            new GitLabConnection(account, credentials, _http, options ?? new GitLabClientOptions(), TimeProvider.System));
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        _http.Dispose();
    }
}
