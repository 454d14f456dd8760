using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using GitLabGraph.Accounts.Keys;
using GitLabGraph.TestKit;

namespace GitLabGraph.Server.Tests.Linking;

/// <summary>Two servers with one PostgreSQL and one Redis.</summary>
public sealed class RedisTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_nodes_refresh_once_and_keep_the_tokens_sealed_in_Redis()
    {
        await using var pair = await NodePair.StartAsync(Cancellation);
        var account = await OAuthRefreshTests.LinkAsync(pair.Lab);
        (await OAuthRefreshTests.AskAsync(pair.Second, account)).ShouldBe("dana");
        var old = OAuthRefreshTests.TokenOf(pair.Lab).Secret;

        pair.Lab.GitLab.Tokens.Expire(old);
        pair.Lab.GitLab.Requests.Clear();
        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(number =>
            OAuthRefreshTests.AskAsync(number % 2 == 0 ? pair.First : pair.Second, account)));

        answers.ShouldAllBe(static answer => answer == "dana");
        OAuthRefreshTests.Refreshes(pair.Lab).ShouldBe(1);
        var written = pair.Redis.ReadEverything();
        written.ShouldContain($"gitlabgraph:tokens:default/{account}");
        pair.Lab.GitLab.Tokens.All.ShouldAllBe(token => !written.Contains(token.Secret));
    }

    [Fact]
    public async Task A_key_revoked_on_one_node_opens_the_other_no_longer()
    {
        await using var pair = await NodePair.StartAsync(Cancellation);
        var wanted = new NewApiKey { Tenant = "default", Name = "two nodes", Scopes = CallerScopes.All, Actor = "test" };
        var (key, secret) = await pair.Keys.CreateAsync(wanted, Cancellation);
        pair.Second.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret.Reveal());
        (await AskAccountsAsync(pair.Second)).ShouldBe(HttpStatusCode.OK);

        await pair.Keys.RevokeAsync("default", key.Prefix, "test", Cancellation);

        await Eventually.HoldsAsync(
            async () => await AskAccountsAsync(pair.Second) == HttpStatusCode.Unauthorized, TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task A_Redis_that_refuses_to_be_listened_to_ends_no_node_and_is_listened_to_when_it_lets()
    {
        await using var pair = await NodePair.StartAsync(Cancellation, "ACL SETUSER default resetchannels");
        var wanted = new NewApiKey { Tenant = "default", Name = "two nodes", Scopes = CallerScopes.All, Actor = "test" };
        var (key, secret) = await pair.Keys.CreateAsync(wanted, Cancellation);
        pair.Second.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret.Reveal());
        await Task.Delay(TimeSpan.FromSeconds(2), TimeProvider.System, Cancellation);
        (await AskAccountsAsync(pair.Second)).ShouldBe(HttpStatusCode.OK);

        (await pair.Redis.RunAsync("ACL SETUSER default allchannels", Cancellation)).ShouldBe("+OK");
        await Task.Delay(TimeSpan.FromSeconds(2), TimeProvider.System, Cancellation);
        await pair.Keys.RevokeAsync("default", key.Prefix, "test", Cancellation);

        await Eventually.HoldsAsync(
            async () => await AskAccountsAsync(pair.Second) == HttpStatusCode.Unauthorized, TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task An_account_unlinked_on_one_node_is_gone_on_the_other_and_from_Redis()
    {
        await using var pair = await NodePair.StartAsync(Cancellation);
        var account = await OAuthRefreshTests.LinkAsync(pair.Lab);
        (await OAuthRefreshTests.AskAsync(pair.Second, account)).ShouldBe("dana");
        var id = (await pair.Lab.QueryAsync("{ account { id } }", account, Cancellation))
            .GetProperty("data").GetProperty("account").GetProperty("id").GetString();

        await pair.Lab.MutateAsync(
            $"unlinkAccount(input: {{ account: \"{id}\" }}) {{ errors {{ ... on LinkingError {{ code }} }} }}", Cancellation);

        await Eventually.HoldsAsync(
            async () => await OAuthRefreshTests.AskAsync(pair.Second, account) != "dana", TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task Requests_go_on_while_Redis_is_stopped_and_when_it_comes_back()
    {
        await using var pair = await NodePair.StartAsync(Cancellation);
        var account = await OAuthRefreshTests.LinkAsync(pair.Lab);
        using var stop = new CancellationTokenSource();
        var load = Task.WhenAll(Enumerable.Range(0, 8).Select(number => AskUntilAsync(
            number % 2 == 0 ? pair.First : pair.Second, account, stop.Token)));

        await pair.Redis.KillAsync();
        await ReadinessIsAsync(pair, "Degraded");
        pair.Lab.GitLab.Tokens.Expire(OAuthRefreshTests.TokenOf(pair.Lab).Secret);
        (await OAuthRefreshTests.AskAsync(pair.Second, account)).ShouldBe("dana");
        await pair.Redis.StartAgainAsync(Cancellation);
        await ReadinessIsAsync(pair, "Healthy");
        pair.Lab.GitLab.Tokens.Expire(OAuthRefreshTests.TokenOf(pair.Lab).Secret);
        (await OAuthRefreshTests.AskAsync(pair.First, account)).ShouldBe("dana");
        await stop.CancelAsync();

        (await load).SelectMany(static answers => answers).ShouldAllBe(static answer => answer == "dana");
        var written = pair.Redis.ReadEverything();
        pair.Lab.GitLab.Tokens.All.ShouldAllBe(token => !written.Contains(token.Secret));
    }

    [Fact]
    public async Task Known_accounts_and_keys_go_on_while_PostgreSQL_is_stopped()
    {
        await using var pair = await NodePair.StartAsync(Cancellation);
        var account = await OAuthRefreshTests.LinkAsync(pair.Lab);
        var wanted = new NewApiKey { Tenant = "default", Name = "known", Scopes = CallerScopes.All, Actor = "test" };
        var (_, secret) = await pair.Keys.CreateAsync(wanted, Cancellation);
        pair.Second.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret.Reveal());
        (await OAuthRefreshTests.AskAsync(pair.First, account)).ShouldBe("dana");
        (await OAuthRefreshTests.AskAsync(pair.Second, account)).ShouldBe("dana");
        using var stop = new CancellationTokenSource();
        var load = Task.WhenAll(Enumerable.Range(0, 8).Select(number => AskUntilAsync(
            number % 2 == 0 ? pair.First : pair.Second, account, stop.Token)));

        await pair.Postgres.KillAsync();
        (await OAuthRefreshTests.AskAsync(pair.Second, account)).ShouldBe("dana");
        (await OAuthRefreshTests.AskAsync(pair.First, "acc_nobody_asked_for")).ShouldNotBeNull().ShouldContain("UNAVAILABLE");
        using (var unknown = await AskWithAnotherKeyAsync(pair.Second))
        {
            unknown.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            unknown.Headers.RetryAfter.ShouldNotBeNull();
        }

        await pair.Postgres.StartAgainAsync(Cancellation);
        await Eventually.HoldsAsync(
            async () => (await OAuthRefreshTests.AskAsync(pair.First, "acc_nobody_asked_for"))!
                .Contains("No linked account", StringComparison.Ordinal),
            TimeSpan.FromSeconds(20));
        await stop.CancelAsync();

        (await load).SelectMany(static answers => answers).ShouldAllBe(static answer => answer == "dana");
    }

    internal static Task ReadinessIsAsync(NodePair pair, string status) => Eventually.HoldsAsync(
        async () =>
        {
            using var answer = await pair.First.GetAsync(new Uri("/readyz", UriKind.Relative), Cancellation);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            return (await answer.Content.ReadAsStringAsync(Cancellation)).Contains(
                $"\"redis\":\"{status}\"", StringComparison.Ordinal);
        },
        TimeSpan.FromSeconds(20));

    private static async Task<List<string?>> AskUntilAsync(HttpClient node, string account, CancellationToken stop)
    {
        var answers = new List<string?>();
        while (!stop.IsCancellationRequested)
        {
            answers.Add(await OAuthRefreshTests.AskAsync(node, account));
        }

        return answers;
    }

    private static async Task<HttpResponseMessage> AskWithAnotherKeyAsync(HttpClient node)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(new { query = "{ me { username } }" }),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", ApiKeySecret.Make().Reveal());
        return await node.SendAsync(request, Cancellation);
    }

    private static async Task<HttpStatusCode> AskAccountsAsync(HttpClient node)
    {
        using var answer = await node.PostAsJsonAsync("/graphql", new { query = "{ accounts { nodes { id } } }" }, Cancellation);
        return answer.StatusCode;
    }
}
