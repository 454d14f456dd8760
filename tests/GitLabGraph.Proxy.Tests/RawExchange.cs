using System.Net;
using System.Net.Sockets;
using System.Text;

namespace GitLabGraph.Proxy.Tests;

/// <summary>HTTP as bytes, for what no library would send or show.</summary>
internal static class RawExchange
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<NetworkStream> ConnectAsync(string url)
    {
        var address = new Uri(url);
        var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port, Cancellation);
        return new NetworkStream(client.Client, ownsSocket: true);
    }

    public static ValueTask SendAsync(this NetworkStream stream, string text) =>
        stream.WriteAsync(Encoding.Latin1.GetBytes(text), Cancellation);

    /// <summary>What has come once it holds this; all there is, when the other side ends first.</summary>
    public static async Task<string> ReceiveAsync(this NetworkStream stream, string until)
    {
        var received = new StringBuilder();
        var buffer = new byte[16 * 1024];
        while (!received.ToString().Contains(until, StringComparison.Ordinal))
        {
            var read = await stream.ReadAsync(buffer, Cancellation);
            if (read == 0)
            {
                break;
            }

            received.Append(Encoding.Latin1.GetString(buffer, 0, read));
        }

        return received.ToString();
    }

    /// <summary>
    /// A GitLab that answers every request with the same bytes, and then ends the connection, or never does.
    /// </summary>
    public static TcpListener Answer(string bytes, bool ends = true)
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        _ = AnswerAllAsync(listener, bytes, ends);
        return listener;
    }

    private static async Task AnswerAllAsync(TcpListener listener, string bytes, bool ends)
    {
        try
        {
            while (true)
            {
                await using var stream = new NetworkStream(
                    await listener.AcceptSocketAsync(Cancellation), ownsSocket: true);
                await stream.ReceiveAsync("\r\n\r\n");
                await stream.SendAsync(bytes);
                if (!ends)
                {
                    await stream.ReceiveAsync("\0 until the proxy leaves");
                }
            }
        }
        catch (Exception exception) when (exception is SocketException or IOException or OperationCanceledException)
        {
            // The test is over, or the proxy has seen enough.
        }
    }
}
