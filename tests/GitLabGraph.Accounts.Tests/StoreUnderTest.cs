using GitLabGraph.Accounts.Linking;
using GitLabGraph.Accounts.Refresh;
using GitLabGraph.Accounts.Store;
using GitLabGraph.Accounts.Tokens;
using GitLabGraph.GitLab.Accounts;
using GitLabGraph.GitLab.Connections;
using GitLabGraph.GitLab.Outbound;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace GitLabGraph.Accounts.Tests;

/// <summary>One node over a database file; several nodes may share the file.</summary>
internal sealed class StoreUnderTest : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private StoreUnderTest(string file, TimeProvider time, IOAuthApplications applications, HttpMessageInvoker gitLab)
    {
        File = file;
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(time)
            .AddSingleton(applications)
            .AddSingleton(gitLab)
            .AddAccountStore(DatabaseSettings.Parse($"Data Source={file}"))
            .AddSingleton(new RefreshOptions { RefusalWaits = [] })
            .BuildServiceProvider();
    }

    public string File { get; }

    public IAccountStore Accounts => Get<IAccountStore>();

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public static async Task<StoreUnderTest> StartAsync(
        string? file = null, TimeProvider? time = null, IOAuthApplications? applications = null,
        HttpMessageInvoker? gitLab = null)
    {
        file ??= Path.Combine(Path.GetTempPath(), $"glg-{Guid.NewGuid():N}", "accounts.db");
        var node = new StoreUnderTest(
            file, time ?? TimeProvider.System, applications ?? new NoApplications(),
            gitLab ?? GitLabTransport.Create(new OutboundOptions()));
        await node.Get<Database>().MigrateAsync(node.Get<TokenSeal>().WarmUp, TestContext.Current.CancellationToken);
        return node;
    }

    public static AccountLink Link(string tenant = "acme", string token = "glpat-first", long? user = 7) => new()
    {
        Tenant = tenant,
        Name = "Acme",
        Address = GitLabAddress.Parse("https://gitlab.example.com"),
        TokenKind = TokenKind.PersonalAccessToken,
        Tokens = new AccountTokens(new AccessToken(token)),
        LinkedBy = user is { } id ? new GitLabUser(id, "dana") : null,
        Actor = "test",
    };

    /// <summary>From now on the database does not answer: a folder is no file.</summary>
    public void LoseDatabase()
    {
        SqliteConnection.ClearAllPools();
        System.IO.File.Delete(File);
        Directory.CreateDirectory(File);
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private sealed class NoApplications : IOAuthApplications
    {
        public OAuthApplication? Find(string? key) => null;
    }
}
