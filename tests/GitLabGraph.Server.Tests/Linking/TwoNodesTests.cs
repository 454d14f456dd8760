using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using GitLabGraph.Accounts.Keys;
using GitLabGraph.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace GitLabGraph.Server.Tests.Linking;

/// <summary>Two servers with one PostgreSQL.</summary>
public sealed class TwoNodesTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_nodes_share_an_account_and_refresh_it_once()
    {
        Assert.SkipWhen(PostgresServer.Programs is null, "PostgreSQL is not installed.");
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "Only root may start PostgreSQL as its own user.");
        await using var postgres = await PostgresServer.StartAsync(Cancellation);
        await using var lab = await LinkLab.StartAsync(Cancellation, database: postgres.ConnectionString);
        await using var second = new ServerUnderTest(lab.Settings);
        using var other = new HttpClient { BaseAddress = second.Start() };
        var account = await OAuthRefreshTests.LinkAsync(lab);
        (await OAuthRefreshTests.AskAsync(other, account)).ShouldBe("dana");

        lab.GitLab.Tokens.Expire(OAuthRefreshTests.TokenOf(lab).Secret);
        lab.GitLab.Requests.Clear();
        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(number =>
            OAuthRefreshTests.AskAsync(number % 2 == 0 ? lab.Client : other, account)));

        answers.ShouldAllBe(static answer => answer == "dana");
        OAuthRefreshTests.Refreshes(lab).ShouldBe(1);
    }

    [Fact]
    public async Task Two_nodes_that_meet_an_empty_database_both_start()
    {
        Assert.SkipWhen(PostgresServer.Programs is null, "PostgreSQL is not installed.");
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "Only root may start PostgreSQL as its own user.");
        await using var postgres = await PostgresServer.StartAsync(Cancellation);
        var settings = new Dictionary<string, string>
        {
            ["GitLabGraph:Demo"] = "false",
            ["GitLabGraph:Database"] = postgres.ConnectionString,
        };
        await using var first = new ServerUnderTest(settings);
        await using var second = new ServerUnderTest(settings);

        var addresses = await Task.WhenAll(Task.Run(first.Start, Cancellation), Task.Run(second.Start, Cancellation));

        foreach (var address in addresses)
        {
            using var http = new HttpClient { BaseAddress = address };
            (await http.GetAsync("/readyz", Cancellation)).IsSuccessStatusCode.ShouldBeTrue();
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_key_revoked_elsewhere_opens_a_node_no_longer(bool byCommand)
    {
        Assert.SkipWhen(PostgresServer.Programs is null, "PostgreSQL is not installed.");
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "Only root may start PostgreSQL as its own user.");
        await using var postgres = await PostgresServer.StartAsync(Cancellation);
        var settings = new Dictionary<string, string>
        {
            ["GitLabGraph:Demo"] = "false",
            ["GitLabGraph:Database"] = postgres.ConnectionString,
        };
        await using var first = new ServerUnderTest(settings);
        await using var second = new ServerUnderTest(settings);
        first.Start();
        using var http = new HttpClient { BaseAddress = second.Start() };
        var keys = first.Services.GetRequiredService<IApiKeyStore>();
        var wanted = new NewApiKey { Tenant = "default", Name = "two nodes", Scopes = CallerScopes.All, Actor = "test" };
        var (key, secret) = await keys.CreateAsync(wanted, Cancellation);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret.Reveal());
        (await AskAsync(http)).ShouldBe(HttpStatusCode.OK);

        if (byCommand)
        {
            await RevokeByCommandAsync(postgres, key.Prefix);
        }
        else
        {
            await keys.RevokeAsync("default", key.Prefix, "test", Cancellation);
        }

        await Eventually.HoldsAsync(
            async () => await AskAsync(http) == HttpStatusCode.Unauthorized, TimeSpan.FromSeconds(5));
    }

    private static async Task<HttpStatusCode> AskAsync(HttpClient http)
    {
        using var answer = await http.PostAsJsonAsync("/graphql", new { query = "{ accounts { totalCount } }" }, Cancellation);
        return answer.StatusCode;
    }

    private static async Task RevokeByCommandAsync(PostgresServer postgres, string prefix)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(ServerAssembly).Assembly.Location, "keys", "revoke", prefix]);
        start.Environment["GitLabGraph__Database"] = postgres.ConnectionString;
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync(Cancellation);
        process.ExitCode.ShouldBe(0);
    }
}
