using Microsoft.AspNetCore.Http.Features;

namespace GitLabGraph.Sandbox.Recording;

/// <summary>Writes down every request, also those that a fault cuts off.</summary>
internal sealed class RecordingMiddleware(SandboxInstance instance)
{
    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var trace = new RequestTrace();
        context.Features.Set(trace);
        var time = instance.Options.Time;
        var started = time.GetTimestamp();
        var at = time.GetUtcNow();
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        try
        {
            await next(context);
        }
        finally
        {
            if (!target.Contains("/-/sandbox", StringComparison.Ordinal))
            {
                instance.Requests.Add(new RecordedRequest
                {
                    Method = context.Request.Method,
                    Target = SecretFree(target),
                    Route = trace.Route,
                    Status = context.Response.StatusCode,
                    TokenId = trace.TokenId,
                    Username = trace.Username,
                    OperationName = trace.OperationName,
                    Document = trace.Document,
                    Complexity = trace.Complexity,
                    Fault = trace.Fault,
                    At = at,
                    Took = time.GetElapsedTime(started),
                });
            }
        }
    }

    /// <summary>A token in the query is not kept.</summary>
    private static string SecretFree(string target)
    {
        var query = target.IndexOf('?', StringComparison.Ordinal);
        return query >= 0
            && target.Contains("_token=", StringComparison.Ordinal) ? target[..query] + "?[FILTERED]" : target;
    }
}
