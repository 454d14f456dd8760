using System.Text.Json;
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
