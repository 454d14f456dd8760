namespace GitLabGraph.Sandbox.Faults;

/// <summary>What a client gets when a fault is thrown.</summary>
internal static class FaultAnswer
{
    private const string SignInPage = "<!DOCTYPE html><html><head><title>Sign in</title></head><body><form action=\"/users/sign_in\"></form></body></html>";

    private const string GatewayPage = "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body><center><h1>502 Bad Gateway</h1></center></body>\r\n</html>\r\n";

    private const string LimitBody =
        "{\"message\":{\"error\":\"" + ApplicationLimits.Words + "\"}}";

    private const string ValidationBody =
        "{\"errors\":[{\"message\":\"Timeout on validation of query\",\"locations\":[],"
        + "\"extensions\":{\"code\":\"validationTimeout\"}}]}";

    private const string CanceledBody =
        "{\"errors\":[{\"message\":\"Request timed out. Please try a less complex query or a smaller set of "
        + "records.\"}]}";

    private const string GranularBody =
        "{\"error\":\"insufficient_granular_scope\",\"error_description\":\"Access denied: Your Personal Access Token "
        + "lacks the required permissions: [read_environment].\"}";

    /// <summary>Longer than any client waits.</summary>
    private static readonly TimeSpan Forever = TimeSpan.FromMinutes(10);

    public static Task SendAsync(HttpContext context, FaultRule rule, TimeProvider time)
    {
        switch (rule.Kind)
        {
            case FaultKind.Throttled:
                Limits.Write(
                    context.Response,
                    limit: 60,
                    observed: 61,
                    time.GetUtcNow().AddSeconds(rule.RetryAfterSeconds),
                    time.GetUtcNow());
                return SendAsync(context, StatusCodes.Status429TooManyRequests, "text/plain", "Retry later\n");
            case FaultKind.ApplicationLimited:
                return SendAsync(context, StatusCodes.Status429TooManyRequests, "application/json", LimitBody);
            case FaultKind.ServerError:
                return SendAsync(context, StatusCodes.Status500InternalServerError, "application/json",
                    """{"message":"500 Internal Server Error"}""");
            case FaultKind.BadGateway:
                return SendAsync(context, StatusCodes.Status502BadGateway, "text/html", GatewayPage);
            case FaultKind.Unauthorized:
                return SendAsync(context, StatusCodes.Status401Unauthorized, "application/json",
                    """{"error":"invalid_token","error_description":"Token was revoked."}""");
            case FaultKind.TooComplex:
                return SendAsync(context, StatusCodes.Status200OK, "application/json",
                    """{"errors":[{"message":"Query has complexity of 300, which exceeds max complexity of 250"}]}""");
            case FaultKind.ValidationTimeout:
                return SendAsync(context, StatusCodes.Status200OK, "application/json", ValidationBody);
            case FaultKind.QueryCanceled:
                return SendAsync(context, StatusCodes.Status503ServiceUnavailable, "application/json", CanceledBody);
            case FaultKind.GitalyExhausted:
                context.Response.Headers.RetryAfter = $"{rule.RetryAfterSeconds}";
                return SendAsync(context, StatusCodes.Status503ServiceUnavailable, "application/json",
                    """{"message":{"error":"Upstream Gitaly has been exhausted. Try again later"}}""");
            case FaultKind.PermissionMissing:
                return SendAsync(context, StatusCodes.Status403Forbidden, "application/json", GranularBody);
            case FaultKind.Unavailable:
                return SendAsync(context, StatusCodes.Status503ServiceUnavailable, "text/plain", "Service Unavailable");
            case FaultKind.Html:
                return SendAsync(context, StatusCodes.Status200OK, "text/html", SignInPage);
            case FaultKind.WrongJson:
                return SendAsync(context, StatusCodes.Status200OK, "application/json",
                    """[{"id":1,"title":"Half a tru""");
            case FaultKind.CutBody:
                return CutAsync(context);
            case FaultKind.Timeout:
                return Task.Delay(Forever, time, context.RequestAborted);
            case FaultKind.Stalled:
                return DribbleAsync(context, Forever, time);
            case FaultKind.Trickling:
                return DribbleAsync(context, TimeSpan.FromSeconds(1), time);
            default:
                context.Abort();
                return Task.CompletedTask;
        }
    }

    private static Task SendAsync(HttpContext context, int status, string contentType, string body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        context.Response.Headers["X-Request-Id"] = context.TraceIdentifier;
        return context.Response.WriteAsync(body, context.RequestAborted);
    }

    /// <summary>Promises more than it sends.</summary>
    private static async Task CutAsync(HttpContext context)
    {
        context.Response.ContentType = "application/json";
        context.Response.Headers.ContentLength = 100_000;
        await context.Response.WriteAsync("[{\"id\":1,", context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        context.Abort();
    }

    /// <summary>Sends byte by byte what never becomes JSON.</summary>
    private static async Task DribbleAsync(HttpContext context, TimeSpan pause, TimeProvider time)
    {
        context.Response.ContentType = "application/json";
        while (true)
        {
            await context.Response.WriteAsync("[", context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await Task.Delay(pause, time, context.RequestAborted);
        }
    }
}
