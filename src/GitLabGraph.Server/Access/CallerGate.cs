using GitLabGraph.GraphQL.AspNetCore.Http.Requests;
using GitLabGraph.Server.Api;
using Microsoft.AspNetCore.Authentication;

namespace GitLabGraph.Server.Access;

/// <summary>
/// Lets a question through only from a known caller. The IDE's page and files ask nothing, and a WebSocket that is
/// opened without a word of who asks may say it as its first message (<see cref="SocketKeys"/>).
/// </summary>
internal sealed class CallerGate(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context) =>
        context.User.Identity?.IsAuthenticated == true || !Asks(context) ? next(context) : context.ChallengeAsync();

    private static bool Asks(HttpContext context) =>
        context.Request.Path.StartsWithSegments(UnifiedApiExtensions.Path)
        && (!HttpMethods.IsGet(context.Request.Method)
            || RequestParameters.NameDocument(context.Request.Query)
            || (context.WebSockets.IsWebSocketRequest && SocketKeys.HasSaidWho(context.Request)));
}
