using GitLabGraph.Sandbox.Access;
using GitLabGraph.Sandbox.Faults;
using GitLabGraph.Sandbox.Recording;
using GitLabGraph.Sandbox.Rest.Routing;
using Microsoft.AspNetCore.Http.Features;

namespace GitLabGraph.Sandbox.Rest;

/// <summary>GitLab's REST API, version 4.</summary>
internal sealed class RestMiddleware(SandboxInstance instance)
{
    private const string Prefix = "/api/v4";

    private readonly RestRouter _router = RestRoutes.Build(instance);

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var path = RawPath(context);
        if (!path.StartsWith(Prefix + "/", StringComparison.Ordinal))
        {
            await next(context);
            return;
        }

        var answer = await AnswerAsync(context, path[Prefix.Length..]);
        await RestResponse.SendAsync(context, answer);
    }

    /// <summary>The path as it came over the wire, below the relative URL root: <c>%2F</c> is still encoded.</summary>
    private string RawPath(HttpContext context)
    {
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        if (!target.StartsWith('/') && Uri.TryCreate(target, UriKind.Absolute, out var absolute))
        {
            target = absolute.PathAndQuery;
        }

        var query = target.IndexOf('?', StringComparison.Ordinal);
        var path = query < 0 ? target : target[..query];
        var root = instance.Options.RelativeUrlRoot;
        return root.Length > 0 && path.StartsWith(root + "/", StringComparison.Ordinal) ? path[root.Length..] : path;
    }

    private async Task<RestAnswer> AnswerAsync(HttpContext context, string path)
    {
        var visitor = context.Features.GetRequiredFeature<Visitor>();
        if (RestGate.Refuse(visitor, context.Request) is { } refused)
        {
            return refused;
        }

        if (_router.Match(context.Request.Method, path) is not { } match)
        {
            return RestAnswer.Error(StatusCodes.Status404NotFound, "404 Not Found");
        }

        if (match.Route is not { } route)
        {
            var answer = RestAnswer.Error(StatusCodes.Status405MethodNotAllowed, "405 Not Allowed");
            answer.Headers["Allow"] = string.Join(", ", match.Methods);
            return answer;
        }

        context.Features.GetRequiredFeature<RequestTrace>().Route = Prefix + route.Pattern;
        if (visitor.User is null && route.Method != "GET")
        {
            return RestAnswer.Unauthorized;
        }

        if (RestGate.RefuseScope(visitor, route) is { } tooNarrow)
        {
            return tooNarrow;
        }

        if (!instance.ApplicationLimits.Allow(
            ApplicationLimits.OfRoute(route.Method, route.Pattern), visitor.User?.Id ?? 0))
        {
            return RestAnswer.Limited;
        }

        return await ParameterReader.ReadAsync(context.Request, context.RequestAborted) is { } parameters
            ? route.Handler(new RestCall(instance, visitor, context.Request, match.Values, parameters))
            : RestAnswer.Error(StatusCodes.Status400BadRequest, "The request body is not valid JSON");
    }
}
