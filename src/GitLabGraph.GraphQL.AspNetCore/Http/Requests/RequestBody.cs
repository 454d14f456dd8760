using System.Buffers;
using System.IO.Pipelines;
using GitLabGraph.GraphQL.AspNetCore.Configuration;
using Microsoft.AspNetCore.Http.Features;

namespace GitLabGraph.GraphQL.AspNetCore.Http.Requests;

/// <summary>
/// Reads a whole body within its bounds: size and time. A body that came in one piece is parsed where it lies.
/// </summary>
internal sealed class RequestBody(GraphQLServerOptions options, TimeProvider time)
{
    /// <summary>Answers the payload, or the problem to tell the client.</summary>
    public ValueTask<(RequestPayload? Payload, HttpProblem? Problem)> ReadAsync(HttpContext context)
    {
        var limit = options.MaxRequestSize;
        if (context.Request.ContentLength > limit)
        {
            return ValueTask.FromResult<(RequestPayload?, HttpProblem?)>((null, HttpProblem.TooLarge(limit)));
        }

        RaiseServerLimit(context, limit);
        var reader = context.Request.BodyReader;
        if (!reader.TryRead(out var result))
        {
            return ReadSlowlyAsync(context, reader);
        }

        if (result.IsCompleted)
        {
            return ValueTask.FromResult(Parse(reader, result.Buffer));
        }

        reader.AdvanceTo(result.Buffer.Start, result.Buffer.End);
        return ReadSlowlyAsync(context, reader);
    }

    private async ValueTask<(RequestPayload? Payload, HttpProblem? Problem)> ReadSlowlyAsync(
        HttpContext context,
        PipeReader reader)
    {
        using var timeout = new CancellationTokenSource(options.RequestReadTimeout, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, context.RequestAborted);
        try
        {
            var result = await reader.ReadAsync(stop.Token);
            while (!result.IsCompleted && result.Buffer.Length <= options.MaxRequestSize)
            {
                reader.AdvanceTo(result.Buffer.Start, result.Buffer.End);
                result = await reader.ReadAsync(stop.Token);
            }

            return Parse(reader, result.Buffer);
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested)
        {
            return (null, HttpProblem.TooSlow());
        }
        catch (BadHttpRequestException exception)
        {
            // The server itself refused the body: too large, too slow or cut off in the middle.
            return (null, Explain(exception));
        }
    }

    private (RequestPayload? Payload, HttpProblem? Problem) Parse(PipeReader reader, ReadOnlySequence<byte> body)
    {
        try
        {
            return body.Length > options.MaxRequestSize
                ? (null, HttpProblem.TooLarge(options.MaxRequestSize))
                : (RequestJson.Read(body, options.MaxBatchSize), null);
        }
        catch (RequestFormatException exception)
        {
            return (null, HttpProblem.BadRequest(exception.Message));
        }
        finally
        {
            reader.AdvanceTo(body.End);
        }
    }

    /// <summary>What to tell the client when the web server itself refuses the body.</summary>
    public HttpProblem Explain(BadHttpRequestException exception) => exception.StatusCode switch
    {
        StatusCodes.Status413PayloadTooLarge => HttpProblem.TooLarge(options.MaxRequestSize),
        StatusCodes.Status408RequestTimeout => HttpProblem.TooSlow(),
        _ => HttpProblem.BadRequest("The request body ended before it was complete."),
    };

    private static void RaiseServerLimit(HttpContext context, int limit)
    {
        var feature = context.Features.Get<IHttpMaxRequestBodySizeFeature>();
        if (feature is { IsReadOnly: false, MaxRequestBodySize: { } current } && current < limit)
        {
            feature.MaxRequestBodySize = limit;
        }
    }
}
