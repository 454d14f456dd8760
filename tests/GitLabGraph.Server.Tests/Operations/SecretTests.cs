using System.Net;
using GitLabGraph.Sandbox.Access;
using GitLabGraph.Sandbox.Faults;
using GitLabGraph.Server.Tests.Linking;

namespace GitLabGraph.Server.Tests.Operations;

/// <summary>No secret leaves its place, whatever happens and however much the server is told to tell.</summary>
public sealed class SecretTests
{
    private const string Me = "{ account { status statusReason } me { username } }";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_log_trace_metric_answer_or_file_holds_a_secret()
    {
        await using var server = await WatchedServer.StartAsync();
        var oauth = await server.LinkByOAuthAsync();
        var token = await LinkByTokenAsync(server);

        await RefreshAsync(server, oauth);
        await RotateAsync(server, token);
        await FailAsync(server, token);
        await BeWrongAsync(server, oauth);
        await BreakDatabaseAsync(server);

        (await server.EndAsync()).ShouldBeEmpty();
        server.Search.Names.ShouldBe(
            [
                "API key", "client_secret", "code", "code_verifier", "access_token", "refresh_token", "link token",
                "state", "cookie", "token", "rotated token", "wrong key",
            ],
            ignoreOrder: true);
    }

    [Theory]
    [InlineData("log")]
    [InlineData("OTLP")]
    [InlineData("GraphQL answer")]
    [InlineData("database")]
    public async Task A_leak_is_found(string place)
    {
        await using var server = await WatchedServer.StartAsync();
        const string Key = WatchedServer.Key;
        await (place switch
        {
            "log" => server.ProxyAsync("nobody", $"api/v4/{Key}"),
            "OTLP" => server.QueryAsync($"query {Key} {{ __typename }}", null),
            "GraphQL answer" => server.QueryAsync($"{{ {Key}: __typename }}", null),
            _ => (Task)server.QueryAsync(
                $"mutation {{ createLinkToken(input: {{ returnOrigin: \"https://{Key}\" }}) {{ linkToken {{ expiresAt }} }} }}",
                null),
        });

        (await server.EndAsync()).ShouldContain($"{place}: API key");
    }

    private static async Task<string> LinkByTokenAsync(WatchedServer server)
    {
        server.Search.Add("token", "glpat-sandbox-owner");
        server.Search.Add("token", "glpat-sandbox-expired");
        var page = await server.CreateLinkAsync();
        var (_, refused) = await (await LinkForm.OpenAsync(server.Client, page))
            .ConnectAsync(server.GitLabUrl, "glpat-sandbox-expired");
        var (_, done) = await (await LinkForm.OpenAsync(server.Client, page))
            .ConnectAsync(server.GitLabUrl, "glpat-sandbox-owner");
        refused.ShouldContain("does not accept this token");
        using var again = await server.Client.GetAsync(page, Cancellation);
        again.StatusCode.ShouldBe(HttpStatusCode.Gone);
        server.Search.Look("page after linking", done);
        return TokenMethodTests.AccountIn(done);
    }

    private static async Task RefreshAsync(WatchedServer server, string account)
    {
        server.GitLab.Tokens.Expire(OAuthToken(server));
        (await server.QueryAsync(Me, account)).ToString().ShouldContain("dana");
        server.GitLab.Tokens.Revoke(OAuthToken(server));
        (await server.QueryAsync(Me, account)).ToString().ShouldContain("NEEDS_REAUTH");
        await server.ProxyAsync(account, "api/v4/user");
    }

    private static async Task RotateAsync(WatchedServer server, string account)
    {
        var id = (await server.QueryAsync("{ account { id } }", account))
            .GetProperty("data").GetProperty("account").GetProperty("id").GetString();
        var rotated = await server.QueryAsync(
            $"mutation {{ rotateCredential(input: {{ account: \"{id}\" }}) {{ account {{ status }} }} }}", account);
        rotated.ToString().ShouldContain("ACTIVE");
        server.Search.Add("rotated token", server.GitLab.Tokens.All.Last().Secret);
    }

    private static async Task FailAsync(WatchedServer server, string account)
    {
        FaultKind[] kinds =
        [
            FaultKind.Html, FaultKind.WrongJson, FaultKind.ServerError, FaultKind.CutBody, FaultKind.Reset,
            FaultKind.Throttled,
        ];
        foreach (var kind in kinds)
        {
            server.GitLab.Faults.Settings = new FaultSettings { Rules = [new FaultRule { Kind = kind }] };
            var asked = server.QueryAsync($"{{ {kind}: me {{ username }} }}", account);
            await server.ProxyAsync(account, $"api/v4/projects?private_token={WatchedServer.Key}");
            (await asked).ToString().ShouldContain("errors");
        }

        server.GitLab.Faults.Clear();
        await server.Process.LineAsync(Cancellation, "The resolver of /WrongJson failed", "JsonReaderException");
    }

    private static async Task BeWrongAsync(WatchedServer server, string account)
    {
        const string Wrong = "a_wrong_key_that_somebody_mistyped";
        server.Search.Add("wrong key", Wrong);
        (await server.QueryAsync(Me, account, Wrong)).ToString().ShouldContain("UNAUTHENTICATED");
        await server.ProxyAsync(account, $"api/v4/user?private_token={Wrong}");
        await server.Client.GetAsync($"/link?token={Wrong}", Cancellation);
        var callback = await server.Client.GetAsync($"/link/callback/sandbox?code={Wrong}&state={Wrong}", Cancellation);
        callback.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private static async Task BreakDatabaseAsync(WatchedServer server)
    {
        await using (var file = new FileStream(
            server.Process.DatabaseFile, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite))
        {
            await file.WriteAsync(new byte[8192], Cancellation);
        }

        foreach (var leftover in new[] { "-wal", "-shm" }.Select(end => server.Process.DatabaseFile + end))
        {
            File.Delete(leftover);
        }

        (await server.QueryAsync("{ accounts { totalCount } }", null)).ToString().ShouldContain("UNAVAILABLE");
    }

    private static string OAuthToken(WatchedServer server) =>
        server.GitLab.Tokens.All.Last(static token => token.Kind == TokenKind.OAuth).Secret;
}
