using GitLabGraph.GraphQL.AspNetCore.Tests.Hosting;

namespace GitLabGraph.GraphQL.AspNetCore.Tests.Hostile;

/// <summary>WebSocket frames that no client library would send, byte by byte.</summary>
public sealed class RawSocketTests
{
    /// <summary>A final text frame whose masked length is given in eight bytes (section 5.2), and its mask of zeros.</summary>
    private static readonly byte[] HugeFrame = [0x81, 0xFF, 0x3F, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0, 0];

    [Fact]
    public async Task Closes_with_1009_on_a_frame_that_announces_more_than_there_is_memory()
    {
        await using var host = await Playground.StartAsync(options => options.MaxRequestSize = 10_000);
        using var client = await RawSocket.OpenAsync(host);

        await client.SendAsync(HugeFrame);
        await client.SendAsync(new byte[100_000]);

        await client.ReadUntilAsync("Message too big");
        await Neighbour.AskAsync(host);
    }

    [Fact]
    public async Task Closes_with_4408_on_a_frame_that_is_announced_and_never_sent()
    {
        await using var host = await Playground.StartAsync(
            options => options.Sockets.ConnectionInitializationTimeout = TimeSpan.FromMilliseconds(50));
        using var client = await RawSocket.OpenAsync(host);

        await client.SendAsync(HugeFrame);

        await client.ReadUntilAsync("Connection initialisation timeout");
    }

    [Theory]
    // Not masked, a reserved bit, an unknown opcode, a ping of more than 125 bytes, a continuation of nothing.
    [InlineData(new byte[] { 0x81, 0x04, 0x7B, 0x7D, 0x20, 0x20 })]
    [InlineData(new byte[] { 0xF1, 0x80, 0, 0, 0, 0 })]
    [InlineData(new byte[] { 0x83, 0x80, 0, 0, 0, 0 })]
    [InlineData(new byte[] { 0x89, 0xFE, 0x01, 0x00, 0, 0, 0, 0 })]
    [InlineData(new byte[] { 0x80, 0x80, 0, 0, 0, 0 })]
    public async Task Ends_the_connection_on_a_frame_that_breaks_the_protocol(byte[] frame)
    {
        await using var host = await Playground.StartAsync();
        using var client = await RawSocket.OpenAsync(host);

        await client.SendAsync(frame);

        await client.WaitForEndAsync();
        await Neighbour.AskAsync(host);
    }

    [Theory]
    [InlineData("graphql-ws")]
    [InlineData("graphql-transport-ws-2")]
    public async Task Closes_with_4406_on_an_older_or_unknown_protocol(string protocol)
    {
        await using var host = await Playground.StartAsync();
        using var client = await RawConnection.OpenAsync(
            host, RawSocket.Upgrade.Replace("graphql-transport-ws", protocol, StringComparison.Ordinal));

        (await client.ReadUntilAsync("Subprotocol not acceptable")).ShouldStartWith("HTTP/1.1 101");
    }
}
