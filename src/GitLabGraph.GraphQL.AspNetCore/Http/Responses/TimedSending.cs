using System.Buffers;
using System.IO.Pipelines;
using GitLabGraph.GraphQL.Execution;

namespace GitLabGraph.GraphQL.AspNetCore.Http.Responses;

/// <summary>
/// Sends answers to clients who have to take them in time. The web server's own bound is a rate that lets a client
/// rest for hours over a large answer; here each piece has its time, and a client that lets it pass is cut off.
/// </summary>
internal sealed class TimedSending(TimeSpan limit, TimeProvider time)
{
    /// <summary>As much as the web server buffers before it makes the writer wait.</summary>
    private const int PieceSize = 64 * 1024;

    /// <summary>Sends an answer, a large one piece by piece; false when the client was cut off.</summary>
    public ValueTask<bool> SendAsync(HttpContext context, OperationResult result)
    {
        if (result.Length > PieceSize)
        {
            return SendPiecesAsync(context, result);
        }

        result.WriteTo(context.Response.BodyWriter);
        return FlushAsync(context, context.RequestAborted);
    }

    /// <summary>Flushes what has been written; false when the client was cut off.</summary>
    public ValueTask<bool> FlushAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var flush = context.Response.BodyWriter.FlushAsync(cancellationToken);
        if (!flush.IsCompletedSuccessfully)
        {
            return WaitAsync(context, flush.AsTask());
        }

        _ = flush.Result;
        return ValueTask.FromResult(true);
    }

    private async ValueTask<bool> SendPiecesAsync(HttpContext context, OperationResult result)
    {
        var writer = context.Response.BodyWriter;
        foreach (var range in result.Ranges)
        {
            for (var start = 0; start < range.Length; start += PieceSize)
            {
                writer.Write(range.Span[start..Math.Min(start + PieceSize, range.Length)]);
                if (writer.UnflushedBytes >= PieceSize && !await FlushAsync(context, context.RequestAborted))
                {
                    return false;
                }
            }
        }

        return await FlushAsync(context, context.RequestAborted);
    }

    private async ValueTask<bool> WaitAsync(HttpContext context, Task<FlushResult> flush)
    {
        try
        {
            await flush.WaitAsync(limit, time);
            return true;
        }
        catch (TimeoutException)
        {
            context.Abort();
            await ((Task)flush).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return false;
        }
    }
}
