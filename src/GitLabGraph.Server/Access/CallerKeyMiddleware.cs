using GitLabGraph.Server.Api;

namespace GitLabGraph.Server.Access;

/// <summary>
/// Lets a question through only with <c>Authorization: Bearer KEY</c>. The IDE's page and files ask nothing.
/// </summary>
internal sealed class CallerKeyMiddleware(RequestDelegate next, CallerKey key)
{
    private const string Scheme = "Bearer ";

    public Task InvokeAsync(HttpContext context)
    {
        if (!key.IsRequired || !Asks(context) || key.Matches(Given(context)))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        context.Response.Headers.WWWAuthenticate = "Bearer";
        return context.Response.WriteAsJsonAsync(new
        {
            errors = new[]
            {
                new
                {
                    message = "Send your key as 'Authorization: Bearer KEY'.",
                    extensions = new { code = "UNAUTHENTICATED" },
                },
            },
        });
    }

    private static bool Asks(HttpContext context) =>
        context.Request.Path.StartsWithSegments(UnifiedApiExtensions.Path)
        && (!HttpMethods.IsGet(context.Request.Method)
            || context.Request.Query.ContainsKey("query")
            || context.Request.Query.ContainsKey("extensions")
            || context.WebSockets.IsWebSocketRequest);

    private static string? Given(HttpContext context) =>
        context.Request.Headers.Authorization.ToString() is { } header
        && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? header[Scheme.Length..].Trim()
            : null;
}
