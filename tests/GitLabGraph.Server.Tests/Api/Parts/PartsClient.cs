using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using GitLabGraph.TestKit;

namespace GitLabGraph.Server.Tests.Api.Parts;

/// <summary>A client that takes an answer in parts, as they come, and leaves when nobody reads on.</summary>
internal static class PartsClient
{
    /// <summary>Every part until the transport says that it was the last; whatever else ends it is thrown.</summary>
    public static IAsyncEnumerable<string> AskAsync(Lab lab, string transport, string query, CancellationToken cancellationToken) =>
        transport == "websocket"
            ? AskSocketAsync(lab, query, cancellationToken)
            : AskHttpAsync(lab, transport, query, cancellationToken);

    private static async IAsyncEnumerable<string> AskHttpAsync(
        Lab lab, string accept, string query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query }) };
        request.Headers.Add("Accept", accept);
        using var response = await lab.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(cancellationToken), Encoding.UTF8);
        var (begin, end) = accept == "multipart/mixed" ? ("{", "-----") : ("data: {", "event: complete");
        var hasEnded = false;

        while (await reader.ReadLineAsync(cancellationToken) is { } line)
        {
            hasEnded |= line == end;

            if (line.StartsWith(begin, StringComparison.Ordinal))
            {
                hasEnded.ShouldBeFalse(line);
                yield return line[(begin.Length - 1)..];
            }
        }

        hasEnded.ShouldBeTrue("nothing said that it was the last part");
    }

    private static async IAsyncEnumerable<string> AskSocketAsync(
        Lab lab, string query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        await socket.ConnectAsync(new Uri($"ws://{lab.Client.BaseAddress!.Authority}/graphql"), cancellationToken);
        await SendAsync(socket, new { type = "connection_init" }, cancellationToken);
        (await ReceiveAsync(socket, cancellationToken)).GetProperty("type").GetString().ShouldBe("connection_ack");
        await SendAsync(socket, new { id = "1", type = "subscribe", payload = new { query } }, cancellationToken);

        while (await ReceiveAsync(socket, cancellationToken) is var message
            && message.GetProperty("type").GetString() is var type and not "complete")
        {
            if (type == "ping")
            {
                await SendAsync(socket, new { type = "pong" }, cancellationToken);
                continue;
            }

            type.ShouldBe("next", message.ToString());
            yield return message.GetProperty("payload").GetRawText();
        }
    }

    private static Task SendAsync(ClientWebSocket socket, object message, CancellationToken cancellationToken) => socket.SendAsync(
        JsonSerializer.SerializeToUtf8Bytes(message), WebSocketMessageType.Text, endOfMessage: true, cancellationToken);

    private static async Task<JsonElement> ReceiveAsync(ClientWebSocket socket, CancellationToken cancellationToken)
    {
        using var message = new MemoryStream();
        var buffer = new byte[16 * 1024];

        while (true)
        {
            var piece = await socket.ReceiveAsync(buffer, cancellationToken);
            message.Write(buffer, 0, piece.Count);

            if (piece.EndOfMessage)
            {
                return JsonElement.Parse(message.ToArray());
            }
        }
    }
}
