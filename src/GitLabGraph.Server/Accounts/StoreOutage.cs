using GitLabGraph.Accounts.Memory;
using GitLabGraph.GraphQL.Errors;

namespace GitLabGraph.Server.Accounts;

/// <summary>
/// The database is away and memory does not hold what a request needs: it is told so, and when to try again, wherever
/// on its way it found out.
/// </summary>
internal sealed class StoreOutage : IErrorFilter
{
    public const int RetryAfterSeconds = 5;
    private const string Code = "UNAVAILABLE";

    public GraphQLError OnError(GraphQLError error) => error.Exception is StoreUnavailableException outage
        ? error with { Message = outage.Message, Extensions = Extensions }
        : error;

    public static GraphQLError ErrorOf(StoreUnavailableException outage) =>
        new(outage.Message) { Extensions = Extensions };

    private static Dictionary<string, object?> Extensions =>
        new() { ["code"] = Code, ["retryAfter"] = RetryAfterSeconds };

    public static async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (StoreUnavailableException outage) when (!context.Response.HasStarted)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.Headers.RetryAfter = $"{RetryAfterSeconds}";
            await context.Response.WriteAsJsonAsync(new
            {
                errors = new[] { new { message = outage.Message, extensions = new { code = Code } } },
            });
        }
    }
}
