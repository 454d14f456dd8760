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
        try
        {
            await next(context);
        }
        finally
        {
            var (request, status) = (context.Request, context.Response.StatusCode);
            LogAnswer(request.Method, request.Path, status, time.GetElapsedTime(started).TotalMilliseconds);
        }
    }

    [LoggerMessage(LogLevel.Debug, "{Method} {Path} was answered {Status} in {Milliseconds} ms.")]
    private partial void LogAnswer(string method, string? path, int status, double milliseconds);
}
