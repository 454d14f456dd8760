using System.Text.Json;

namespace GitLabGraph.Sandbox.Tests.OAuth;

public sealed class OAuthMiddlewareTests(Sandboxes sandboxes) : IClassFixture<Sandboxes>
{
    [Fact]
    public async Task Gives_a_token_for_a_code_with_its_verifier()
    {
        var pair = await PairAsync(CodeFlow.Verifier);

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
        var old = await PairAsync(CodeFlow.Verifier);
        var next = await RefreshAsync(old.Text("refresh_token")!);

        (await UsernameAsync(next.Text("access_token")!)).ShouldBe("dana");
        (await UsernameAsync(old.Text("access_token")!)).ShouldBeNull();
        (await RefreshAsync(old.Text("refresh_token")!)).Text("error").ShouldBe("invalid_grant");
    }

    [Fact]
    public async Task Lets_only_one_of_many_refreshes_win()
    {
        var old = await PairAsync(CodeFlow.Verifier);
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => RefreshAsync(old.Text("refresh_token")!)));

        answers.Count(answer => answer.TryGetProperty("access_token", out _)).ShouldBe(1);
    }

    private Task<JsonElement> PairAsync(string verifier) => CodeFlow.PairAsync(sandboxes.Server.BaseUrl, "dana", "api", verifier);

    private Task<JsonElement> RefreshAsync(string token) =>
        CodeFlow.TokenAsync(sandboxes.Server.BaseUrl, ("grant_type", "refresh_token"), ("refresh_token", token));

    private async Task<string?> UsernameAsync(string token)
    {
        using var client = sandboxes.As(null);
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        var answer = await client.JsonAsync("user");
        return answer.TryGetProperty("username", out var name) ? name.GetString() : null;
    }
}
