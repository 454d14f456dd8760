using System.Text;

namespace GitLabGraph.GraphQL.AspNetCore.Tests.Hosting;

/// <summary>A WebSocket that holds nothing but its TCP connection, where a test looks at frames or at memory.</summary>
internal static class RawSocket
{
    /// <summary>An upgrade with the example key of RFC 6455, section 1.3.</summary>
    public const string Upgrade =
        "GET /graphql HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n";

    public static async Task<RawConnection> OpenAsync(GraphQLHost host)
    {
        var client = await RawConnection.OpenAsync(host, Upgrade);
        (await client.ReadUntilAsync("\r\n\r\n")).ShouldStartWith("HTTP/1.1 101");
        return client;
    }

    /// <summary>Sends a text of fewer than 126 bytes as one frame, masked with zeros (section 5.2).</summary>
    public static Task SendTextAsync(RawConnection client, string text) =>
        client.SendAsync([0x81, (byte)(0x80 | text.Length), 0, 0, 0, 0, .. Encoding.ASCII.GetBytes(text)]);
}
