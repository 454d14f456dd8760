using System.Buffers;
using System.Text.Json;
using GitLabGraph.GraphQL.AspNetCore.Http;
using GitLabGraph.GraphQL.AspNetCore.Http.Requests;
using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Execution;

namespace GitLabGraph.GraphQL.AspNetCore.WebSockets;

/// <summary>What each message of the client does.</summary>
internal sealed partial class SocketConnection
{
    private bool _initialised;
    private volatile bool _acknowledged;

    private ValueTask HandleAsync(SocketMessage message) => message switch
    {
        { Type: "connection_init" } => InitialiseAsync(message),
        { Type: "ping" } => _writer.SendAsync("pong", null, message.Payload),
        { Type: "pong" } => ValueTask.CompletedTask,
        { Type: "subscribe", Id.Length: > 0 } => SubscribeAsync(message, message.Id),
        { Type: "complete", Id.Length: > 0 } => CompleteAsync(message.Id),
        _ => throw new SocketClosedException(CloseCode.BadRequest, "Invalid message received"),
    };

    private async ValueTask InitialiseAsync(SocketMessage message)
    {
        if (_initialised)
        {
            throw new SocketClosedException(
                CloseCode.TooManyInitialisationRequests, "Too many initialisation requests");
        }

        _initialised = true;
        await _initialisation.DisposeAsync();
        using var payload = message.ParsePayload();
        var root = payload?.RootElement ?? default;
        if (root.ValueKind is not (JsonValueKind.Object or JsonValueKind.Null or JsonValueKind.Undefined)
            || (payload is not null && !JsonText.IsUnicode(root)))
        {
            throw new SocketClosedException(CloseCode.BadRequest, "The payload of connection_init must be an object");
        }

        foreach (var interceptor in _parts.Interceptors)
        {
            var status = await interceptor.OnConnectAsync(_context, root, _ending.Token);
            if (!status.Accepted)
            {
                throw new SocketClosedException(CloseCode.Forbidden, status.Message ?? "Forbidden");
            }
        }

        _acknowledged = true;
        await _writer.SendAsync("connection_ack", null, default);
    }

    private async ValueTask SubscribeAsync(SocketMessage message, string id)
    {
        if (!_acknowledged)
        {
            throw new SocketClosedException(CloseCode.Unauthorized, "Unauthorized");
        }

        var request = ReadRequest(message);
        var operation = new SocketOperation(id, _context, _ending.Token);
        if (IsFull && !_operations.ContainsKey(id))
        {
            request.Dispose();
            await operation.DisposeAsync();
            await SendErrorsAsync(id, [TooManyOperations]);
        }
        else if (!_operations.TryAdd(id, operation))
        {
            request.Dispose();
            await operation.DisposeAsync();
            throw new SocketClosedException(CloseCode.SubscriberAlreadyExists, $"Subscriber for {id} already exists");
        }
        else
        {
            Start(operation, request);
        }
    }

    private ValueTask CompleteAsync(string id)
    {
        if (_operations.TryRemove(id, out var operation))
        {
            operation.Stop();
        }

        return ValueTask.CompletedTask;
    }

    private GraphQLError TooManyOperations => new(
        $"This connection has {_parts.Options.Sockets.MaxOperationsPerConnection} operations running, all it may have.")
    {
        Code = HttpErrorCodes.TooManyOperations,
    };

    private static GraphQLRequest ReadRequest(SocketMessage message)
    {
        try
        {
            var payload = RequestJson.Read(new ReadOnlySequence<byte>(message.Payload), limit: 1);
            if (!payload.IsBatch && !payload.Requests[0].HasVariableBatch)
            {
                return payload.Requests[0];
            }

            payload.Dispose();
            throw new SocketClosedException(CloseCode.BadRequest, "A subscribe message carries one request");
        }
        catch (RequestFormatException exception)
        {
            throw new SocketClosedException(CloseCode.BadRequest, exception.Message);
        }
    }

    private async ValueTask SendErrorsAsync(string id, IReadOnlyList<GraphQLError> errors)
    {
        await using var result = OperationResult.FromErrors(errors);
        await _writer.SendAsync("error", id, ResultErrors.From(result));
    }
}
