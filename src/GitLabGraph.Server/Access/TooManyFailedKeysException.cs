namespace GitLabGraph.Server.Access;

/// <summary>So many wrong keys came from one place that no further unknown one is looked for.</summary>
internal sealed class TooManyFailedKeysException()
    : Exception("Too many wrong keys came from your address. Wait a minute.")
{
    private const string Code = "TOO_MANY_FAILED_KEYS";

    public static async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (TooManyFailedKeysException refused) when (!context.Response.HasStarted)
        {
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            context.Response.Headers.RetryAfter = $"{RequestLimits.RetryAfterSeconds}";
            await context.Response.WriteAsJsonAsync(new
            {
                errors = new[] { new { message = refused.Message, extensions = new { code = Code } } },
            });
        }
    }
}
