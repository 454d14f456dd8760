using Microsoft.AspNetCore.Http;

namespace GitLabGraph.Proxy.Forwarding;

/// <summary>An answer of our own.</summary>
public sealed record Refusal(ForwarderError Error, int Status, string Message)
{
    /// <summary>When asking again may help.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Writes it in GitLab's shape, so that GitLab's clients show the message.</summary>
    internal Task WriteAsync(HttpContext context)
    {
        var response = context.Response;
        response.StatusCode = Status;
        response.Headers["X-Proxy-Error"] = Error.ToString();

        if (RetryAfter is { } wait)
        {
            response.Headers.RetryAfter = ((long)Math.Ceiling(wait.TotalSeconds)).ToString(provider: null);
        }

        if (Status == StatusCodes.Status401Unauthorized)
        {
            response.Headers.WWWAuthenticate = "Bearer";
        }

        return HttpMethods.IsHead(context.Request.Method)
            ? Task.CompletedTask
            : response.WriteAsJsonAsync(new RefusalBody(Message, Error.ToString()), context.RequestAborted);
    }
}
