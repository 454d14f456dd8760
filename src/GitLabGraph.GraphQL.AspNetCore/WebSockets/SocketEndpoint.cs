using GitLabGraph.GraphQL.AspNetCore.Http;
using GitLabGraph.GraphQL.AspNetCore.Http.Responses;

namespace GitLabGraph.GraphQL.AspNetCore.WebSockets;

/// <summary>Takes WebSocket connections that speak <c>graphql-transport-ws</c>.</summary>
/// <remarks><see href="https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md"/></remarks>
internal sealed class SocketEndpoint(SocketParts parts)
{
    private const string Subprotocol = "graphql-transport-ws";

    private static readonly HttpProblem ForeignPage = HttpProblem.Forbidden(
        "Pages of this origin may not connect by WebSocket; the server's settings name the origins that may.",
        HttpErrorCodes.OriginNotAllowed);

    private readonly OriginPolicy _origins = new([.. parts.Options.Sockets.AllowedOrigins]);

    public async Task HandleAsync(HttpContext context)
    {
        if (!_origins.IsMet(context.Request))
        {
            await SingleResponse.SendAsync(context, ForeignPage, ResponseFormat.Json);
            return;
        }

        if (context.WebSockets.WebSocketRequestedProtocols.Contains(Subprotocol))
        {
            // The protocol has its own ping, which the client's code sees; the frame-level one would only double it.
            var acceptance = new WebSocketAcceptContext
            {
                SubProtocol = Subprotocol,
                KeepAliveInterval = Timeout.InfiniteTimeSpan,
            };
            using var socket = await context.WebSockets.AcceptWebSocketAsync(acceptance);
            await using var connection = new SocketConnection(context, socket, parts);
            await connection.RunAsync();
            return;
        }

        using var refused = await context.WebSockets.AcceptWebSocketAsync();
        using var writer = new SocketWriter(refused, parts.Options.Sockets.SendTimeout, parts.Time);
        await writer.CloseAsync(CloseCode.SubprotocolNotAcceptable, "Subprotocol not acceptable");
    }
}
