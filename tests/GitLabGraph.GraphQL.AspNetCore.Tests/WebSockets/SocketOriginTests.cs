using GitLabGraph.GraphQL.AspNetCore.Tests.Hosting;

namespace GitLabGraph.GraphQL.AspNetCore.Tests.WebSockets;

/// <summary>A browser lets any page open a WebSocket to any server: the server has to look where it comes from.</summary>
public sealed class SocketOriginTests
{
    [Theory]
    [InlineData("api.example", null, 101)]
    [InlineData("api.example", "http://api.example", 101)]
    [InlineData("api.example", "https://API.example", 101)]
    [InlineData("api.example:443", "https://api.example", 101)]
    [InlineData("127.0.0.1:5080", "http://127.0.0.1:5080", 101)]
    [InlineData("[::1]:5080", "http://[::1]:5080", 101)]
    [InlineData("api.example", "https://app.example", 101)]
    [InlineData("api.example", "https://evil.example", 403)]
    [InlineData("api.example", "https://api.example.evil.example", 403)]
    [InlineData("127.0.0.1:5080", "http://127.0.0.1:8000", 403)]
    [InlineData("127.0.0.1:5080", "http://localhost:5080", 403)]
    [InlineData("api.example", "null", 403)]
    public async Task Lets_pages_of_its_own_and_of_allowed_origins_connect(string host, string? origin, int status)
    {
        await using var server = await Playground.StartAsync(
            options => options.Sockets.AllowedOrigins.Add("https://app.example"));

        (await UpgradeAsync(server, host, origin)).ShouldStartWith($"HTTP/1.1 {status}");
    }

    [Fact]
    public async Task Tells_a_page_that_may_not_connect_why()
    {
        await using var server = await Playground.StartAsync();

        (await UpgradeAsync(server, "api.example", "https://evil.example", until: "}]}")).ShouldContain("ORIGIN_NOT_ALLOWED");
    }

    [Fact]
    public async Task Lets_every_page_connect_where_the_application_wants_it()
    {
        await using var server = await Playground.StartAsync(options => options.Sockets.AllowedOrigins.Add("*"));

        (await UpgradeAsync(server, "api.example", "https://evil.example")).ShouldStartWith("HTTP/1.1 101");
    }

    private static async Task<string> UpgradeAsync(
        GraphQLHost server, string host, string? origin, string until = "\r\n\r\n")
    {
        var upgrade = RawSocket.Upgrade.Replace(
            "Host: a\r\n", origin is null ? $"Host: {host}\r\n" : $"Host: {host}\r\nOrigin: {origin}\r\n");
        using var client = await RawConnection.OpenAsync(server, upgrade);
        return await client.ReadUntilAsync(until);
    }
}
