using GitLabGraph.GraphQL.AspNetCore.Diagnostics;
using GitLabGraph.GraphQL.AspNetCore.Http.Requests;
using GitLabGraph.GraphQL.Execution;

namespace GitLabGraph.GraphQL.AspNetCore.WebSockets;

/// <summary>Runs the operations of the connection, each on its own.</summary>
internal sealed partial class SocketConnection
{
    private void Start(SocketOperation operation, GraphQLRequest request)
    {
        Interlocked.Increment(ref _taken);
        var begin = new TaskCompletionSource();
        _running[operation] = RunAsync(operation, request, begin.Task);
        // Only now, so that an operation that ends at once finds itself in the list it leaves.
        begin.SetResult();
    }

    private async Task RunAsync(SocketOperation operation, GraphQLRequest request, Task begin)
    {
        await begin;
        try
        {
            await ExecuteAsync(operation, request);
        }
        catch (OperationCanceledException) when (operation.Stopped.IsCancellationRequested)
        {
            // The client completed it or left; it expects nothing more.
        }
        catch (Exception exception)
        {
            await EndWithErrorAsync(operation, exception);
        }
        finally
        {
            Leave(operation);
            _running.TryRemove(operation, out _);
            request.Dispose();
            await operation.DisposeAsync();
        }
    }

    private async Task ExecuteAsync(SocketOperation operation, GraphQLRequest request)
    {
        var engineRequest = new OperationRequest
        {
            Document = request.Document,
            DocumentId = request.DocumentId,
            OperationName = request.OperationName,
            Variables = request.Variables,
            Extensions = request.Extensions,
            Services = operation,
            ContextData = RequestState.From(_context.Request.Headers),
            AcceptsIncrements = true,
        };
        foreach (var interceptor in _parts.Interceptors)
        {
            engineRequest = await interceptor.OnRequestAsync(_context, operation.Id, engineRequest, operation.Stopped);
        }

        RequestActivity.Describe(engineRequest, "websocket");
        await using var result = await _parts.Executor.ExecuteAsync(engineRequest, operation.Stopped);
        var isComplete = result is ResponseStream stream
            ? await SendAllAsync(operation, stream)
            : await SendOneAsync(operation, (OperationResult)result);
        // The id is free before the client hears of it, for it may use it again at once.
        if (isComplete && Leave(operation))
        {
            await _writer.SendAsync("complete", operation.Id, default);
        }
    }

    private async ValueTask<bool> SendAllAsync(SocketOperation operation, ResponseStream stream)
    {
        await foreach (var result in stream.Results.WithCancellation(operation.Stopped))
        {
            await using (result)
            {
                if (!await SendOneAsync(operation, result, stream.Kind is ResponseStreamKind.IncrementalDelivery))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>Sends an answer; a request that could not be executed ends with an error instead: false.</summary>
    private async ValueTask<bool> SendOneAsync(SocketOperation operation, OperationResult result, bool isPart = false)
    {
        if (operation.Stopped.IsCancellationRequested)
        {
            return false;
        }

        if (result.HasData || isPart)
        {
            await _writer.SendAsync("next", operation.Id, result.Json);
            return true;
        }

        if (Leave(operation))
        {
            await _writer.SendAsync("error", operation.Id, ResultErrors.From(result));
        }

        return false;
    }

    private async ValueTask EndWithErrorAsync(SocketOperation operation, Exception exception)
    {
        var errors = _parts.Unexpected.Explain(_context, exception);
        if (Leave(operation))
        {
            await SendErrorsAsync(operation.Id, errors);
        }
    }
}
