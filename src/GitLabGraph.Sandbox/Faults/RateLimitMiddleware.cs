using System.Collections.Concurrent;
using GitLabGraph.Sandbox.Access;
using GitLabGraph.Sandbox.Recording;
using Microsoft.AspNetCore.Http.Features;

namespace GitLabGraph.Sandbox.Faults;

/// <summary>
/// Counts requests of a user in the running minute, when a limit is set. REST and GraphQL count together.
/// </summary>
internal sealed class RateLimitMiddleware(SandboxInstance instance)
{
    private readonly ConcurrentDictionary<(long UserId, long Minute), int> _counts = [];

    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (instance.Faults.Settings.RequestsPerMinute is not { } limit
            || !context.Request.Path.StartsWithSegments("/api"))
        {
            return next(context);
        }

        var now = instance.Options.Time.GetUtcNow();
        var minute = now.ToUnixTimeSeconds() / 60;
        var userId = context.Features.GetRequiredFeature<Visitor>().User?.Id ?? 0;
        var observed = _counts.AddOrUpdate((userId, minute), 1, static (_, count) => count + 1);
        foreach (var old in _counts.Keys.Where(key => key.Minute < minute - 1))
        {
            _counts.TryRemove(old, out _);
        }

        Limits.Write(context.Response, limit, observed, DateTimeOffset.FromUnixTimeSeconds((minute + 1) * 60), now);
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
