using System.Runtime.CompilerServices;
using GitLabGraph.GraphQL.AspNetCore.Configuration;
using GitLabGraph.GraphQL.Execution;
using Microsoft.AspNetCore.Http.Features;

namespace GitLabGraph.GraphQL.AspNetCore.Http.Responses;

/// <summary>
/// Sends answers as they come. The next answer is asked for only when the last one has left, so a slow client
/// slows its own stream and nothing piles up here.
/// </summary>
internal sealed class StreamResponse(
    GraphQLServerOptions options, TimeProvider time, TimedSending sending, CancellationToken stopping)
{
    public async Task SendAsync(HttpContext context, ResponseStream stream, ResponseFormat format)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        try
        {
            await SendAsync(context, stream, await BeginAsync(context, format), ending.Token);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Cut off, not completed: the client is to come again, to another server or after the restart.
            context.Abort();
        }
    }

    /// <summary>Sends a single answer to a client that takes only streams.</summary>
    public async Task SendAsync(HttpContext context, OperationResult result, ResponseFormat format)
    {
        var writer = context.Response.BodyWriter;
        var framing = await BeginAsync(context, format);
        framing.WriteNext(writer, result.Json.Span);
        framing.WriteEnd(writer);
        await sending.FlushAsync(context, context.RequestAborted);
    }

    private async Task SendAsync(
        HttpContext context, ResponseStream stream, IStreamFormat framing, CancellationToken cancellationToken)
    {
        var writer = context.Response.BodyWriter;
        await foreach (var result in PaceAsync(context, stream.Results, framing, cancellationToken))
        {
            await using (result)
            {
                framing.WriteNext(writer, result.Json.Span);
            }

            if (!await sending.FlushAsync(context, cancellationToken))
            {
                return;
            }
        }

        framing.WriteEnd(writer);
        await sending.FlushAsync(context, cancellationToken);
    }

    private static async ValueTask<IStreamFormat> BeginAsync(HttpContext context, ResponseFormat format)
    {
        IStreamFormat framing = format is ResponseFormat.EventStream
            ? EventStreamFormat.Instance
            : MultipartFormat.Instance;
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        var headers = context.Response.Headers;
        headers.ContentType = framing.ContentType;
        headers.CacheControl = "no-cache";
        // nginx buffers answers unless it is told not to.
        headers["X-Accel-Buffering"] = "no";
        framing.WriteBegin(context.Response.BodyWriter);
        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
        return framing;
    }

    private async IAsyncEnumerable<OperationResult> PaceAsync(
        HttpContext context,
        IAsyncEnumerable<OperationResult> results,
        IStreamFormat framing,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var enumerator = results.GetAsyncEnumerator(cancellationToken);
        while (true)
        {
            var next = enumerator.MoveNextAsync().AsTask();
            await KeepAliveAsync(context, next, framing, cancellationToken);
            if (!await next)
            {
                yield break;
            }

            yield return enumerator.Current;
        }
    }

    private async Task KeepAliveAsync(
        HttpContext context, Task waiting, IStreamFormat framing, CancellationToken cancellationToken)
    {
        while (!waiting.IsCompleted && !cancellationToken.IsCancellationRequested)
        {
            await waiting.WaitAsync(options.StreamKeepAliveInterval, time, cancellationToken)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!waiting.IsCompleted && !cancellationToken.IsCancellationRequested)
            {
                framing.WriteKeepAlive(context.Response.BodyWriter);
                // A client that is cut off here ends the waiting, too.
                await sending.FlushAsync(context, cancellationToken);
            }
        }
    }
}
