using System.Globalization;

namespace GitLabGraph.Sandbox.Faults;

/// <summary>The headers of GitLab's request throttle.</summary>
internal static class Limits
{
    public static void Write(
        HttpResponse response, int limit, int observed, DateTimeOffset resetsAt, DateTimeOffset now)
    {
        static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

        // Who reads the limits reckons by the clock that wrote them, and the server's own is another where time is set.
        response.Headers.Date = now.ToString("R", CultureInfo.InvariantCulture);
        response.Headers["RateLimit-Limit"] = Text(limit);
        response.Headers["RateLimit-Name"] = "throttle_authenticated_api";
        response.Headers["RateLimit-Observed"] = Text(observed);
        response.Headers["RateLimit-Remaining"] = Text(Math.Max(0, limit - observed));
        response.Headers["RateLimit-Reset"] = Text(resetsAt.ToUnixTimeSeconds());
        if (observed > limit)
        {
            response.Headers["RateLimit-ResetTime"] = resetsAt.ToString("R", CultureInfo.InvariantCulture);
            response.Headers.RetryAfter = Text(Math.Max(1, (long)Math.Ceiling((resetsAt - now).TotalSeconds)));
        }
    }
}
