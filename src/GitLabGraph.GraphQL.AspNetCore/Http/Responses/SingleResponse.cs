using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Execution;
using Microsoft.Extensions.Primitives;

namespace GitLabGraph.GraphQL.AspNetCore.Http.Responses;

/// <summary>Sends one JSON answer with its length, so that it needs no chunks.</summary>
internal static class SingleResponse
{
    public static ValueTask SendAsync(HttpContext context, OperationResult result, ResponseFormat format)
    {
        var status = ResponseStatus.Of(result, format, context.Request.Method);
        if (status == StatusCodes.Status405MethodNotAllowed)
        {
            context.Response.Headers.Allow = HttpMethods.Post;
        }

        return SendAsync(context, status, ContentType(format), result.Json);
    }

    public static ValueTask SendAsync(HttpContext context, HttpProblem problem, ResponseFormat format)
    {
        if (problem.Allow is not null)
        {
            context.Response.Headers.Allow = problem.Allow;
        }

        return SendAsync(context, problem.StatusCode, ContentType(format), ErrorBody.Write(problem.Error));
    }

    public static ValueTask SendAsync(HttpContext context, int status, IReadOnlyList<GraphQLError> errors, ResponseFormat format) =>
        SendAsync(context, status, ContentType(format), ErrorBody.Write(errors));

    public static async ValueTask SendAsync(HttpContext context, int status, StringValues contentType, ReadOnlyMemory<byte> body)
    {
        var response = context.Response;
        response.StatusCode = status;
        response.Headers.ContentType = contentType;
        response.ContentLength = body.Length;
        await response.BodyWriter.WriteAsync(body, context.RequestAborted);
    }

    public static StringValues ContentType(ResponseFormat format) =>
        format is ResponseFormat.GraphQLResponse ? MediaTypes.GraphQLResponseHeader : MediaTypes.JsonHeader;
}
