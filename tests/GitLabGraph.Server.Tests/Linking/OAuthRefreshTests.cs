using System.Net.Http.Json;
using System.Text.Json;
using GitLabGraph.Sandbox.Access;
using GitLabGraph.TestKit;

namespace GitLabGraph.Server.Tests.Linking;

/// <summary>An account that was linked by OAuth keeps working: its pair is rotated for the customer.</summary>
public sealed class OAuthRefreshTests
{
    private const string Me = "{ account { status statusReason } me { username } }";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_hundred_requests_that_meet_an_expired_token_refresh_it_once_and_are_all_answered()
    {
        await using var lab = await LinkLab.StartAsync(Cancellation);
        var account = await LinkAsync(lab);
        lab.GitLab.Tokens.Expire(TokenOf(lab).Secret);
        lab.GitLab.Requests.Clear();

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 200).Select(_ => lab.QueryAsync(Me, account, Cancellation)));

        answers.ShouldAllBe(static answer => UsernameIn(answer) == "dana");
        Refreshes(lab).ShouldBe(1);

        // The pair that came is the one that is kept.
        lab.GitLab.Tokens.Expire(TokenOf(lab).Secret);
        UsernameIn(await lab.QueryAsync(Me, account, Cancellation)).ShouldBe("dana");
        Refreshes(lab).ShouldBe(2);
    }

    [Fact]
    public async Task A_pair_that_was_revoked_asks_for_authorization_which_mends_the_same_account()
    {
        await using var lab = await LinkLab.StartAsync(Cancellation);
        var account = await LinkAsync(lab);
        var id = AccountOf(await lab.QueryAsync("{ account { id } }", account, Cancellation)).GetProperty("id").GetString();
        lab.GitLab.Tokens.Revoke(TokenOf(lab).Secret);

        var refused = await lab.QueryAsync("{ me { username } }", account, Cancellation);
        var status = AccountOf(
            await lab.QueryAsync("{ account { status statusReason } }", account, Cancellation));

        refused.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString()
            .ShouldBe("NEEDS_REAUTH");
        status.GetProperty("status").GetString().ShouldBe("NEEDS_REAUTH");
        status.GetProperty("statusReason").GetString().ShouldNotBeNullOrEmpty();

        var again = await LinkAsync(lab, $"account: \"{id}\"");
        again.ShouldBe(account);
        var answer = await lab.QueryAsync(Me, account, Cancellation);
        UsernameIn(answer).ShouldBe("dana");
        AccountOf(answer).GetProperty("status").GetString().ShouldBe("ACTIVE");
    }

    internal static async Task<string> LinkAsync(LinkLab lab, string input = "instanceUrl: null")
    {
        var (callback, _) = await OAuthMethodTests.AuthorizeAsync(lab, "allow", input);
        return TokenMethodTests.AccountIn(await lab.Client.GetStringAsync(callback, Cancellation));
    }

    internal static AccessToken TokenOf(LinkLab lab) =>
        lab.GitLab.Tokens.All.Last(static token => token.Kind == TokenKind.OAuth);

    internal static int Refreshes(LinkLab lab) => lab.GitLab.Requests.All
        .Count(static request => request.Target.StartsWith("/oauth/token", StringComparison.Ordinal) && request.Method == "POST");

    /// <summary>Whom the account speaks as, by another node's answer.</summary>
    internal static async Task<string?> AskAsync(HttpClient node, string account)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(new { query = Me }),
        };
        request.Headers.Add("X-Account-Id", account);
        using var answer = await node.SendAsync(request, Cancellation);
        return UsernameIn(await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation));
    }

    private static JsonElement AccountOf(JsonElement answer) => answer.GetProperty("data").GetProperty("account");

    private static string? UsernameIn(JsonElement answer) =>
        answer.GetProperty("data").GetProperty("me") is { ValueKind: JsonValueKind.Object } me
            ? me.GetProperty("username").GetString()
            : answer.ToString();
}
