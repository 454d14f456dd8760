using GitLabGraph.GraphQL.Errors;
using GitLabGraph.GraphQL.Execution;

namespace GitLabGraph.GraphQL.AspNetCore.Http.Responses;

/// <summary>The status code that an answer deserves in its media type.</summary>
/// <remarks><see href="https://graphql.github.io/graphql-over-http/draft/#sec-Status-Codes"/></remarks>
internal static class ResponseStatus
{
    public static int Of(OperationResult result, ResponseFormat format, string method)
    {
        if (result.HasData)
        {
            return StatusCodes.Status200OK;
        }

        return Of(result.Errors, format, method);
    }

    /// <summary>The status of an answer without data: the request could not be executed.</summary>
    public static int Of(IReadOnlyList<GraphQLError> errors, ResponseFormat format, string method)
    {
        var code = errors.Count > 0 ? errors[0].Code : null;
        if (code == ErrorCodes.OperationNotAllowed)
        {
            // A mutation by GET may come again by POST; a subscription may come again with another Accept.
            return HttpMethods.IsGet(method)
                ? StatusCodes.Status405MethodNotAllowed
                : StatusCodes.Status406NotAcceptable;
        }

        // In application/json a client learns of errors from the body alone; older ones drop bodies that are not 200.
        return format is ResponseFormat.GraphQLResponse ? OfError(code) : StatusCodes.Status200OK;
    }

    private static int OfError(string? code) => code switch
    {
        ErrorCodes.InternalError => StatusCodes.Status500InternalServerError,
        ErrorCodes.Timeout => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status400BadRequest,
    };
}
