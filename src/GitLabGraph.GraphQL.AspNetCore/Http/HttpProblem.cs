using GitLabGraph.GraphQL.Errors;

namespace GitLabGraph.GraphQL.AspNetCore.Http;

/// <summary>Why a request is answered before it is executed: the status and the error that explains it.</summary>
internal sealed record HttpProblem(int StatusCode, GraphQLError Error)
{
    /// <summary>The methods to try instead; only with 405.</summary>
    public string? Allow { get; init; }

    public static HttpProblem BadRequest(string message, string code = ErrorCodes.BadRequest) =>
        Of(StatusCodes.Status400BadRequest, message, code);

    public static HttpProblem Forbidden(string message, string code) =>
        Of(StatusCodes.Status403Forbidden, message, code);

    public static HttpProblem MethodNotAllowed(string message, string allow) =>
        Of(StatusCodes.Status405MethodNotAllowed, message, HttpErrorCodes.MethodNotAllowed) with { Allow = allow };

    public static HttpProblem NotAcceptable(string message) =>
        Of(StatusCodes.Status406NotAcceptable, message, HttpErrorCodes.NotAcceptable);

    public static HttpProblem TooLarge(int limit) => Of(
        StatusCodes.Status413PayloadTooLarge,
        $"The request is larger than {limit} bytes, the most this endpoint accepts.",
        HttpErrorCodes.PayloadTooLarge);

    public static HttpProblem TooSlow() => Of(
        StatusCodes.Status408RequestTimeout,
        "The request body did not arrive in time.",
        HttpErrorCodes.RequestTimeout);

    public static HttpProblem UnsupportedMediaType(string message) =>
        Of(StatusCodes.Status415UnsupportedMediaType, message, HttpErrorCodes.UnsupportedMediaType);

    private static HttpProblem Of(int status, string message, string code) =>
        new(status, new GraphQLError(message) { Code = code });
}
