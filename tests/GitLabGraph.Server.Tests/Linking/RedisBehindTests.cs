using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using GitLabGraph.Accounts.Keys;
using GitLabGraph.TestKit;

namespace GitLabGraph.Server.Tests.Linking;

/// <summary>A Redis that was away while the database went on: what it kept is of before.</summary>
public sealed class RedisBehindTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_account_that_was_linked_as_another_person_while_Redis_was_away_speaks_as_that_person_afterwards()
    {
        await using var pair = await NodePair.StartAsync(Cancellation);
        var id = (await LinkAsync(pair, "glpat-sandbox-owner", "")).GetProperty("id").GetString()!;
        (await OAuthRefreshTests.AskAsync(pair.First, id)).ShouldBe("olivia");
        (await OAuthRefreshTests.AskAsync(pair.Second, id)).ShouldBe("olivia");

        await pair.Redis.KillAsync();
        await RedisTests.ReadinessIsAsync(pair, "Degraded");
        await LinkAsync(pair, "glpat-sandbox-guest", $", account: \"{id}\"");
        (await OAuthRefreshTests.AskAsync(pair.First, id)).ShouldBe("gus");
        await pair.Redis.StartAgainAsync(Cancellation);
        await RedisTests.ReadinessIsAsync(pair, "Healthy");

        (await OAuthRefreshTests.AskAsync(pair.First, id)).ShouldBe("gus");
        await Eventually.HoldsAsync(
            async () => await OAuthRefreshTests.AskAsync(pair.Second, id) == "gus", TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_key_that_was_revoked_and_an_account_that_was_switched_off_while_Redis_was_away_are_known_within_30_seconds()
    {
        await using var pair = await NodePair.StartAsync(Cancellation);
        var id = (await LinkAsync(pair, "glpat-sandbox-owner", "")).GetProperty("id").GetString()!;
        var wanted = new NewApiKey { Tenant = "default", Name = "two nodes", Scopes = CallerScopes.All, Actor = "test" };
        var (key, secret) = await pair.Keys.CreateAsync(wanted, Cancellation);
        using var keyed = new HttpClient { BaseAddress = pair.Second.BaseAddress };
        keyed.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret.Reveal());
        (await OAuthRefreshTests.AskAsync(keyed, id)).ShouldBe("olivia");

        await pair.Redis.KillAsync();
        await RedisTests.ReadinessIsAsync(pair, "Degraded");
        await pair.Keys.RevokeAsync("default", key.Prefix, "test", Cancellation);
        await pair.Lab.MutateAsync(
            $"disableAccount(input: {{ account: \"{id}\" }}) {{ errors {{ ... on LinkingError {{ code }} }} }}", Cancellation);
        await pair.Redis.StartAgainAsync(Cancellation);

        await Eventually.HoldsAsync(
            async () =>
            {
                using var answer = await keyed.PostAsJsonAsync("/graphql", new { query = "{ me { username } }" }, Cancellation);
                return answer.StatusCode == HttpStatusCode.Unauthorized;
            },
            TimeSpan.FromSeconds(30));
        await Eventually.HoldsAsync(
            async () => (await OAuthRefreshTests.AskAsync(pair.Second, id))!.Contains("ACCOUNT_DISABLED", StringComparison.Ordinal),
            TimeSpan.FromSeconds(30));
    }

    private static async Task<JsonElement> LinkAsync(NodePair pair, string token, string more)
    {
        var payload = await pair.Lab.MutateAsync(
            $"linkAccount(input: {{ instanceUrl: \"{pair.Lab.GitLab.BaseUrl}\", token: \"{token}\"{more} }}) "
                + "{ account { id } errors { ... on LinkingError { code message } } }",
            Cancellation);
        payload.GetProperty("account").ValueKind.ShouldBe(JsonValueKind.Object, payload.ToString());
        return payload.GetProperty("account");
    }
}
