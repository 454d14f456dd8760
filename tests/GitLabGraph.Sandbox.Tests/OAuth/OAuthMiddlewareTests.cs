using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace GitLabGraph.Sandbox.Tests.OAuth;

public sealed class OAuthMiddlewareTests(Sandboxes sandboxes) : IClassFixture<Sandboxes>
{
    private const string Redirect = "http://127.0.0.1/back";
    private const string Verifier = "a-verifier-that-is-long-enough-for-the-rules-of-pkce-0123456789";

    [Fact]
    public async Task Gives_a_token_for_a_code_with_its_verifier()
    {
        var pair = await PairAsync(Verifier);

        pair.Text("token_type").ShouldBe("Bearer");
        pair.Number("expires_in").ShouldBe(7200);
        (await UsernameAsync(pair.Text("access_token")!)).ShouldBe("dana");
    }

    [Fact]
    public async Task Refuses_a_wrong_verifier()
        => (await PairAsync("another")).Text("error").ShouldBe("invalid_grant");

    [Fact]
    public async Task Kills_the_old_pair_when_it_is_refreshed()
    {
        var old = await PairAsync(Verifier);
        var next = await RefreshAsync(old.Text("refresh_token")!);

        (await UsernameAsync(next.Text("access_token")!)).ShouldBe("dana");
        (await UsernameAsync(old.Text("access_token")!)).ShouldBeNull();
        (await RefreshAsync(old.Text("refresh_token")!)).Text("error").ShouldBe("invalid_grant");
    }

    [Fact]
    public async Task Lets_only_one_of_many_refreshes_win()
    {
        var old = await PairAsync(Verifier);
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => RefreshAsync(old.Text("refresh_token")!)));

        answers.Count(answer => answer.TryGetProperty("access_token", out _)).ShouldBe(1);
    }

    private async Task<JsonElement> PairAsync(string verifier)
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var browser = new HttpClient(handler) { BaseAddress = new Uri(sandboxes.Server.BaseUrl) };
        var challenge = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));
        using var decision = await browser.PostAsync("/oauth/authorize", Form(
            ("client_id", "sandbox-public-application"), ("redirect_uri", Redirect), ("response_type", "code"), ("scope", "api"),
            ("state", "s"), ("code_challenge", challenge), (
                "code_challenge_method", "S256"), ("user", "dana"), ("decision", "allow")), TestContext.Current.CancellationToken);
        var query = decision.Headers.Location!.Query;
        query.ShouldEndWith("&state=s");
        var code = query.Split(['=', '&'])[1];
        return await TokenAsync(
            ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", Redirect), ("code_verifier", verifier));
    }

    private Task<JsonElement> RefreshAsync(string token) => TokenAsync(("grant_type", "refresh_token"), ("refresh_token", token));

    private async Task<JsonElement> TokenAsync(params (string, string)[] fields)
    {
        using var client = sandboxes.As(null);
        using var response = await client.PostAsync(
            new Uri(sandboxes.Server.BaseUrl + "/oauth/token"), Form(
                [.. fields, ("client_id", "sandbox-public-application")]), TestContext.Current.CancellationToken);
        return await response.JsonAsync();
    }

    private async Task<string?> UsernameAsync(string token)
    {
        using var client = sandboxes.As(null);
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        var answer = await client.JsonAsync("user");
        return answer.TryGetProperty("username", out var name) ? name.GetString() : null;
    }

    private static FormUrlEncodedContent Form(params (string Name, string Value)[] fields)
        => new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
}
