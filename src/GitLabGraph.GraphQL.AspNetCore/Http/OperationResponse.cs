using GitLabGraph.GraphQL.AspNetCore.Http.Requests;
using GitLabGraph.GraphQL.AspNetCore.Http.Responses;
using GitLabGraph.GraphQL.Execution;

namespace GitLabGraph.GraphQL.AspNetCore.Http;

/// <summary>Executes one request and sends what it became in a form that the client takes.</summary>
internal sealed class OperationResponse(HttpExecution execution, StreamResponse streams, TimedSending sending)
{
    public async ValueTask SendAsync(HttpContext context, GraphQLRequest request, AcceptedFormats formats)
    {
        var allowed = Allowed(context.Request.Method, formats);
        await using var result = await execution.ExecuteAsync(
            context, request, request.Variables, allowed, formats.TakesIncrements);
        switch (result)
        {
            case OperationResult answer when formats.Single is ResponseFormat.Json or ResponseFormat.GraphQLResponse:
                await SingleResponse.SendAsync(context, answer, formats.Single.Value, sending);
                break;
            case OperationResult answer:
                await streams.SendAsync(context, answer, formats.Single!.Value);
                break;
            case ResponseStream stream when formats.Stream is { } format:
                await streams.SendAsync(context, stream, format);
                break;
            default:
                await SingleResponse.SendAsync(context, StreamNeeded, formats.ForErrors);
                break;
        }
    }

    private static HttpProblem StreamNeeded { get; } = HttpProblem.NotAcceptable(
        "This operation has several answers: accept \"text/event-stream\" or \"multipart/mixed\".");

    private static AllowedOperations Allowed(string method, AcceptedFormats formats)
    {
        var allowed = HttpMethods.IsGet(method) ? AllowedOperations.Query : AllowedOperations.QueryAndMutation;
        return formats.Stream is null ? allowed : allowed | AllowedOperations.Subscription;
    }
}
