using System.Diagnostics;

namespace GitLabGraph.Server.Logs;

/// <summary>
/// Gives every line that is logged for a request its <see cref="RequestFacts"/>, and tells at Debug, in the category
/// <c>GitLabGraph.Requests</c>, how each request ended; of its target only the path.
/// </summary>
internal sealed partial class RequestLog(RequestDelegate next, ILoggerFactory loggers, TimeProvider time)
{
    private readonly ILogger _logger = loggers.CreateLogger("GitLabGraph.Requests");

    public async Task InvokeAsync(HttpContext context)
    {
        var facts = new RequestFacts(Activity.Current);
        context.Features.Set(facts);
        using var scope = _logger.BeginScope(facts);
        var started = time.GetTimestamp();
        Exception? failure = null;
        try
        {
            await next(context);
        }
        catch (Exception exception)
        {
            failure = exception;
            throw;
        }
        finally
        {
            var request = context.Request;
            LogAnswer(
                request.Method, request.Path, StatusOf(context, failure),
                time.GetElapsedTime(started).TotalMilliseconds);
        }
    }

    // What an exception becomes is for the server around us to say: it does so as these do.
    private static int StatusOf(HttpContext context, Exception? failure) => failure switch
    {
        null => context.Response.StatusCode,
        _ when context.Response.HasStarted => context.Response.StatusCode,
        _ when context.RequestAborted.IsCancellationRequested => StatusCodes.Status499ClientClosedRequest,
        BadHttpRequestException refused => refused.StatusCode,
        _ => StatusCodes.Status500InternalServerError,
    };

    [LoggerMessage(LogLevel.Debug, "{Method} {Path} was answered {Status} in {Milliseconds} ms.")]
    private partial void LogAnswer(string method, string? path, int status, double milliseconds);
}
