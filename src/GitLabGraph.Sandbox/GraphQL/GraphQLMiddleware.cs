using System.Text.Json;
using GitLabGraph.Sandbox.Access;
using GitLabGraph.Sandbox.Recording;
using Microsoft.AspNetCore.Http.Features;

namespace GitLabGraph.Sandbox.GraphQL;

/// <summary>
/// GitLab's <c>/api/graphql</c>: one operation or a JSON array of them, by POST or GET. Its manners are older than the
/// GraphQL over HTTP specification: what is wrong with an operation is told with status 200.
/// </summary>
internal sealed class GraphQLMiddleware(SandboxInstance instance)
{
    private readonly GraphQLEndpoint _endpoint = new(instance);

    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (!IsGraphQL(context.Request.Path))
        {
            return next(context);
        }

        if (!HttpMethods.IsPost(context.Request.Method) && !HttpMethods.IsGet(context.Request.Method))
        {
            return GraphQLAnswer.ErrorAsync(context, StatusCodes.Status404NotFound, "Not found!");
        }

        var visitor = context.Features.GetRequiredFeature<Visitor>();
        return visitor.Failure switch
        {
            AccessFailure.Deactivated =>
                GraphQLAnswer.ErrorAsync(context, StatusCodes.Status403Forbidden, "API not accessible for user"),
            AccessFailure.None when visitor.MayRead => AnswerAsync(context),

            // Of who may not log in GitLab says the same as of a token that is no good (SessionlessAuthentication).
            _ => GraphQLAnswer.ErrorAsync(context, StatusCodes.Status401Unauthorized, "Invalid token"),
        };
    }

    // Some clients send a slash at the end.
    private bool IsGraphQL(PathString path) =>
        path.StartsWithSegments(instance.Options.RelativeUrlRoot + "/api/graphql", out var rest)
        && rest.Value is null or "" or "/";

    private async Task AnswerAsync(HttpContext context)
    {
        IReadOnlyList<GraphQLCall> calls;
        var isMultiplex = false;
        try
        {
            (calls, isMultiplex) = await GraphQLCall.ReadAsync(context);
        }
        catch (JsonException)
        {
            await GraphQLAnswer.ErrorAsync(context, StatusCodes.Status400BadRequest, "Invalid JSON");
            return;
        }
        catch (FormatException exception)
        {
            await GraphQLAnswer.ErrorAsync(context, StatusCodes.Status422UnprocessableEntity, exception.Message);
            return;
        }

        Record(context, calls);
        await _endpoint.AnswerAsync(context, calls, isMultiplex);
    }

    private static void Record(HttpContext context, IReadOnlyList<GraphQLCall> calls)
    {
        if (context.Features.Get<RequestTrace>() is not { } trace)
        {
            return;
        }

        trace.Route = "/api/graphql";
        trace.OperationName = calls.FirstOrDefault(call => call.OperationName is not null)?.OperationName;
        trace.Document = string.Join("\n\n", calls.Select(call => call.Query));
    }
}
