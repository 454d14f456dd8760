using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using GitLabGraph.GraphQL.AspNetCore.Configuration;
using GitLabGraph.GraphQL.Execution;
using Microsoft.AspNetCore.Http.Features;

namespace GitLabGraph.GraphQL.AspNetCore.Http.Responses;

/// <summary>
/// Sends answers as they come. The next answer is asked for only when the last one has left, so a slow client
/// slows its own stream and nothing piles up here.
/// </summary>
internal sealed class StreamResponse(GraphQLServerOptions options, TimeProvider time, CancellationToken stopping)
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
    public static async Task SendAsync(HttpContext context, OperationResult result, ResponseFormat format)
    {
        var writer = context.Response.BodyWriter;
        var framing = await BeginAsync(context, format);
        framing.WriteNext(writer, result.Json.Span);
        framing.WriteEnd(writer);
        await writer.FlushAsync(context.RequestAborted);
    }

    private async Task SendAsync(
        HttpContext context, ResponseStream stream, IStreamFormat framing, CancellationToken cancellationToken)
    {
        var writer = context.Response.BodyWriter;
        await foreach (var result in PaceAsync(stream.Results, writer, framing, cancellationToken))
        {
            await using (result)
            {
                framing.WriteNext(writer, result.Json.Span);
            }

            await writer.FlushAsync(cancellationToken);
        }

        framing.WriteEnd(writer);
        await writer.FlushAsync(cancellationToken);
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
        IAsyncEnumerable<OperationResult> results,
        PipeWriter writer,
        IStreamFormat framing,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var enumerator = results.GetAsyncEnumerator(cancellationToken);
        while (true)
        {
            var next = enumerator.MoveNextAsync().AsTask();
            await KeepAliveAsync(next, writer, framing, cancellationToken);
            if (!await next)
            {
                yield break;
            }

            yield return enumerator.Current;
        }
    }

    private async Task KeepAliveAsync(
        Task waiting, PipeWriter writer, IStreamFormat framing, CancellationToken cancellationToken)
    {
        while (!waiting.IsCompleted && !cancellationToken.IsCancellationRequested)
        {
            await waiting.WaitAsync(options.StreamKeepAliveInterval, time, cancellationToken)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!waiting.IsCompleted && !cancellationToken.IsCancellationRequested)
            {
                framing.WriteKeepAlive(writer);
                await writer.FlushAsync(cancellationToken);
            }
        }
    }
}
