using System.Net;

namespace GitLabGraph.Sandbox.Tests.Access;

public sealed class AccessTokenEndpointsTests(Sandboxes sandboxes) : IClassFixture<Sandboxes>
{
    [Theory]
    [InlineData("projects/acme%2Fapps%2Fweb", "project_")]
    [InlineData("groups/acme", "group_")]
    public async Task A_token_acts_as_a_bot_until_it_is_revoked(string place, string prefix)
    {
        using var owner = sandboxes.As("owner");
        using var made = await owner.AskAsync(
            HttpMethod.Post, $"{place}/access_tokens", new { name = "Robot", scopes = new[] { "read_api" }, access_level = 20 });
        var token = await made.JsonAsync();

        made.StatusCode.ShouldBe(HttpStatusCode.Created);
        using var bot = sandboxes.As(null);
        bot.DefaultRequestHeaders.Add("PRIVATE-TOKEN", token.Text("token"));
        (await bot.JsonAsync("user")).Text("username")!.ShouldStartWith(prefix);
        using var refused = await bot.AskAsync(HttpMethod.Post, "projects/acme%2Fapps%2Fweb/issues", new { title = "No" });
        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var listed = (await owner.JsonAsync($"{place}/access_tokens")).EnumerateArray()
            .Single(row => row.Number("id") == token.Number("id"));
        listed.Number("access_level").ShouldBe(20);
        listed.TryGetProperty("token", out _).ShouldBeFalse();

        using var revoked = await owner.AskAsync(HttpMethod.Delete, $"{place}/access_tokens/{token.Number("id")}");
        revoked.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        using var dead = await bot.GetAsync("user", TestContext.Current.CancellationToken);
        dead.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Rotation_gives_the_same_bot_another_secret()
    {
        using var owner = sandboxes.As("owner");
        const string Tokens = "projects/acme%2Fhandbook/access_tokens";
        using var made = await owner.AskAsync(HttpMethod.Post, Tokens, new { name = "Robot", scopes = new[] { "api" } });
        var old = await made.JsonAsync();
        using var rotated = await owner.AskAsync(HttpMethod.Post, $"{Tokens}/{old.Number("id")}/rotate");
        var next = await rotated.JsonAsync();

        next.Number("user_id").ShouldBe(old.Number("user_id"));
        next.Text("token").ShouldNotBe(old.Text("token"));
        (await owner.JsonAsync($"{Tokens}/{old.Number("id")}")).GetProperty("revoked").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task Who_does_not_maintain_a_project_has_no_business_with_its_tokens()
    {
        using var client = sandboxes.As("developer");
        using var answer = await client.GetAsync("projects/acme%2Fhandbook/access_tokens", TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }
}
