using System.Diagnostics;
using GitLabGraph.Sandbox.Faults;
using GitLabGraph.TestKit;
using Npgsql;

namespace GitLabGraph.Server.Tests.Linking;

/// <summary>What breaks in the middle of a refresh costs time, and no account.</summary>
public sealed class RefreshAccidentTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_pair_that_comes_while_PostgreSQL_is_away_is_stored_when_it_is_back()
    {
        await using var pair = await NodePair.StartAsync(Cancellation);
        var account = await OAuthRefreshTests.LinkAsync(pair.Lab);
        SlowDown(pair, milliseconds: 1500);

        var waiting = OAuthRefreshTests.AskAsync(pair.First, account);
        await RefreshHasBegunAsync(pair);
        await pair.Postgres.KillAsync();
        await Eventually.HoldsAsync(
            async () =>
            {
                await Task.Yield();
                return OAuthRefreshTests.Refreshes(pair.Lab) == 1;
            },
            TimeSpan.FromSeconds(30));
        await pair.Postgres.StartAgainAsync(Cancellation);

        (await waiting).ShouldBe("dana");
        (await OAuthRefreshTests.AskAsync(pair.Second, account)).ShouldBe("dana");
        OAuthRefreshTests.Refreshes(pair.Lab).ShouldBe(1);
    }

    [Fact]
    public async Task A_node_killed_in_the_middle_of_a_refresh_leaves_the_account_to_the_other()
    {
        await using var pair = await NodePair.StartAsync(Cancellation);
        var account = await OAuthRefreshTests.LinkAsync(pair.Lab);
        using var third = await StartNodeAsync(pair.Lab.Settings);
        using var client = new HttpClient { BaseAddress = third.Address };
        (await OAuthRefreshTests.AskAsync(client, account)).ShouldBe("dana");
        SlowDown(pair, milliseconds: 5000);

        var lost = OAuthRefreshTests.AskAsync(client, account);
        await RefreshHasBegunAsync(pair);
        third.Process.Kill();
        await third.Process.WaitForExitAsync(Cancellation);
        pair.Lab.GitLab.Faults.Clear();

        await Should.ThrowAsync<HttpRequestException>(lost);
        (await OAuthRefreshTests.AskAsync(pair.Second, account)).ShouldBe("dana");
    }

    private static void SlowDown(NodePair pair, int milliseconds)
    {
        pair.Lab.GitLab.Faults.Settings = new FaultSettings
        {
            LatencyMilliseconds = milliseconds,
            SlowTarget = "/oauth/token",
        };
        pair.Lab.GitLab.Tokens.Expire(OAuthRefreshTests.TokenOf(pair.Lab).Secret);
        pair.Lab.GitLab.Requests.Clear();
    }

    // The lease is taken right before GitLab is asked.
    private static async Task RefreshHasBegunAsync(NodePair pair)
    {
        await using var connection = new NpgsqlConnection(pair.Postgres.ConnectionString);
        await connection.OpenAsync(Cancellation);
        await using var command = new NpgsqlCommand(
            "SELECT count(*) FROM accounts WHERE \"RefreshOwner\" IS NOT NULL", connection);
        await Eventually.HoldsAsync(
            async () => (long)(await command.ExecuteScalarAsync(Cancellation))! == 1, TimeSpan.FromSeconds(30));
    }

    private static async Task<Node> StartNodeAsync(IReadOnlyDictionary<string, string> settings)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort.Find()}");
        var start = new ProcessStartInfo("dotnet", [typeof(ServerAssembly).Assembly.Location, "--urls", $"{address}"]);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        foreach (var (key, value) in settings)
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        var process = Process.Start(start)!;
        using var client = new HttpClient { BaseAddress = address };
        await Eventually.HoldsAsync(() => LivesAsync(client), TimeSpan.FromSeconds(30));
        return new Node(process, address);
    }

    private static async Task<bool> LivesAsync(HttpClient client)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri("/healthz", UriKind.Relative), Cancellation);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private sealed record Node(Process Process, Uri Address) : IDisposable
    {
        public void Dispose()
        {
            Process.Kill();
            Process.Dispose();
        }
    }
}
