using GitLabGraph.TestKit;

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
}
