using GitLabGraph.Sandbox.Access;
using GitLabGraph.Sandbox.Recording;
using Microsoft.AspNetCore.Http.Features;

namespace GitLabGraph.Sandbox.Faults;

/// <summary>
/// Counts requests of a user in the running minute, when a limit is set. REST and GraphQL count together.
/// </summary>
internal sealed class RateLimitMiddleware(SandboxInstance instance)
{
    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (instance.Faults.Settings.RequestsPerMinute is not { } limit
            || !context.Request.Path.StartsWithSegments(instance.Options.RelativeUrlRoot + "/api"))
        {
            return next(context);
        }

        var counter = instance.Counter;
        var observed = counter.Add("requests", context.Features.GetRequiredFeature<Visitor>().User?.Id ?? 0);
        Limits.Write(context.Response, limit, observed, counter.ResetsAt, counter.Now);
        if (observed <= limit)
        {
            return next(context);
        }

        context.Features.GetRequiredFeature<RequestTrace>().Fault = "RateLimit";
        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        context.Response.ContentType = "text/plain";
        return context.Response.WriteAsync("Retry later\n", context.RequestAborted);
    }
}
