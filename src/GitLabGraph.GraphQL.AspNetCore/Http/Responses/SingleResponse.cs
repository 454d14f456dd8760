using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Execution;
using Microsoft.Extensions.Primitives;

namespace GitLabGraph.GraphQL.AspNetCore.Http.Responses;

/// <summary>Sends one JSON answer with its length, so that it needs no chunks.</summary>
internal static class SingleResponse
{
    public static async ValueTask SendAsync(
        HttpContext context, OperationResult result, ResponseFormat format, TimedSending sending)
    {
        Begin(context, ResponseStatus.Of(result, format, context.Request.Method), result, format);
        await sending.SendAsync(context, result);
    }

    public static ValueTask SendAsync(HttpContext context, HttpProblem problem, ResponseFormat format)
    {
        if (problem.Allow is not null)
        {
            context.Response.Headers.Allow = problem.Allow;
        }

        return SendErrorsAsync(context, problem.StatusCode, [problem.Error], format);
    }

    public static async ValueTask SendErrorsAsync(
        HttpContext context, int status, IReadOnlyList<GraphQLError> errors, ResponseFormat format)
    {
        await using var result = OperationResult.FromErrors(errors);
        Begin(context, status, result, format);
        result.WriteTo(context.Response.BodyWriter);
        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
    }

    /// <summary>Sends what is no GraphQL answer: the IDE, the schema.</summary>
    public static async ValueTask SendContentAsync(
        HttpContext context, StringValues contentType, ReadOnlyMemory<byte> content)
    {
        context.Response.Headers.ContentType = contentType;
        context.Response.ContentLength = content.Length;
        await context.Response.BodyWriter.WriteAsync(content, context.RequestAborted);
    }

    public static StringValues ContentType(ResponseFormat format) =>
        format is ResponseFormat.GraphQLResponse ? MediaTypes.GraphQLResponseHeader : MediaTypes.JsonHeader;

    private static void Begin(HttpContext context, int status, OperationResult result, ResponseFormat format)
    {
        var response = context.Response;
        response.StatusCode = status;
        response.Headers.ContentType = ContentType(format);
        response.ContentLength = result.Length;
        if (status == StatusCodes.Status405MethodNotAllowed && response.Headers.Allow.Count == 0)
        {
            response.Headers.Allow = HttpMethods.Post;
        }
    }
}
