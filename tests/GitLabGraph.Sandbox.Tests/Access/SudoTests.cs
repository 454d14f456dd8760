namespace GitLabGraph.Sandbox.Tests.Access;

public sealed class SudoTests(Sandboxes sandboxes) : IClassFixture<Sandboxes>
{
    [Theory]
    [InlineData("dana")]
    [InlineData("DANA")]
    public async Task An_administrator_speaks_as_somebody_else(string name)
    {
        using var client = sandboxes.As("admin");
        client.DefaultRequestHeaders.Add("Sudo", name);

        (await client.JsonAsync("user")).Text("username").ShouldBe("dana");
    }

    [Fact]
    public async Task What_is_written_is_the_other_ones()
    {
        using var client = sandboxes.As("admin");
        client.DefaultRequestHeaders.Add("Sudo", "gus");
        using var answer = await client.AskAsync(HttpMethod.Post, "projects/acme%2Fhandbook/issues/1/notes", new { body = "Mine" });

        (await answer.JsonAsync()).GetProperty("author").Text("username").ShouldBe("gus");
    }

    [Theory]
    [InlineData("developer", "gus", 403, "403 Forbidden - Must be admin to use sudo")]
    [InlineData("admin", "nobody", 404, "404 User with ID or username 'nobody' Not Found")]
    public async Task Others_are_refused(string token, string name, int status, string message)
    {
        using var client = sandboxes.As(token);
        client.DefaultRequestHeaders.Add("Sudo", name);
        using var answer = await client.GetAsync("user", TestContext.Current.CancellationToken);

        ((int)answer.StatusCode).ShouldBe(status);
        (await answer.JsonAsync()).Text("message").ShouldBe(message);
    }
}
