using System.Text.Json;
using GitLabGraph.GraphQL.Execution;

namespace GitLabGraph.GraphQL.AspNetCore.WebSockets;

/// <summary>
/// Sees each WebSocket connection and every request on it. Hot Chocolate's name and place; state that belongs to the
/// connection goes into <see cref="HttpContext.Items"/>.
/// </summary>
public interface ISocketSessionInterceptor
{
    /// <summary>
    /// Decides whether the client may connect. <paramref name="payload"/> is what came with <c>connection_init</c>,
    /// credentials for instance; undefined when nothing did.
    /// </summary>
    ValueTask<ConnectionStatus> OnConnectAsync(
        HttpContext context,
        JsonElement payload,
        CancellationToken cancellationToken) =>
        ValueTask.FromResult(ConnectionStatus.Accept());

    /// <summary>
    /// Answers the request to execute. Throw <see cref="Errors.GraphQLException"/> to refuse it with errors.
    /// </summary>
    ValueTask<OperationRequest> OnRequestAsync(
        HttpContext context,
        string operationId,
        OperationRequest request,
        CancellationToken cancellationToken) => ValueTask.FromResult(request);
}
