using GitLabGraph.GraphQL.AspNetCore.Configuration;
using GitLabGraph.GraphQL.AspNetCore.Http.Requests;
using GitLabGraph.GraphQL.AspNetCore.Http.Responses;

namespace GitLabGraph.GraphQL.AspNetCore.Http;

/// <summary>
/// GraphQL over HTTP, from the first byte of a request to the last of its answer. Whatever a client sends, the answer
/// is a GraphQL error with a code, never a stack trace.
/// </summary>
/// <remarks><see href="https://graphql.github.io/graphql-over-http/draft/"/></remarks>
internal sealed class GraphQLHttpEndpoint(
    GraphQLServerOptions options,
    RequestBody body,
    OperationResponse operations,
    BatchResponse batches,
    UnexpectedErrors unexpected)
{
    private const string Methods = "GET, POST";

    public async Task HandleAsync(HttpContext context)
    {
        var formats = AcceptHeader.Negotiate(context.Request.Headers.Accept);
        try
        {
            await AnswerAsync(context, formats);
        }
        catch (Exception exception)
        {
            await unexpected.AnswerAsync(context, formats, exception, body.Explain);
        }
    }

    private async ValueTask AnswerAsync(HttpContext context, AcceptedFormats formats)
    {
        var (payload, problem) = Refuse(context, formats) is { } refusal ? (null, refusal) : await ReadAsync(context);
        using (payload)
        {
            if (payload is null)
            {
                await SingleResponse.SendAsync(context, problem!, formats.ForErrors);
            }
            else if (payload.IsBatch || payload.Requests[0].HasVariableBatch)
            {
                await batches.SendAsync(context, payload, formats);
            }
            else
            {
                await operations.SendAsync(context, payload.Requests[0], formats);
            }
        }
    }

    /// <summary>What speaks against the request before anything of it is read.</summary>
    private HttpProblem? Refuse(HttpContext context, AcceptedFormats formats)
    {
        if (formats.Single is null)
        {
            return HttpProblem.NotAcceptable(
                $"This endpoint answers {MediaTypes.GraphQLResponse}, {MediaTypes.Json}, {MediaTypes.EventStream} "
                    + $"or {MediaTypes.Multipart}.");
        }

        var request = context.Request;
        if (HttpMethods.IsPost(request.Method))
        {
            return RequestContentType.Check(request);
        }

        if (!HttpMethods.IsGet(request.Method))
        {
            return HttpProblem.MethodNotAllowed("GraphQL is asked by POST, or by GET for queries.", Methods);
        }

        if (!options.EnableGetRequests)
        {
            return HttpProblem.MethodNotAllowed("This endpoint is asked by POST only.", HttpMethods.Post);
        }

        return options.EnforceGetRequestsPreflightHeader && !PreflightPolicy.IsMet(request.Headers)
            ? PreflightPolicy.Problem
            : null;
    }

    private ValueTask<(RequestPayload? Payload, HttpProblem? Problem)> ReadAsync(HttpContext context)
    {
        if (HttpMethods.IsPost(context.Request.Method))
        {
            return body.ReadAsync(context);
        }

        // The same address answers a person with the IDE and a program with JSON.
        context.Response.Headers.Vary = "Accept";
        return ValueTask.FromResult(ReadQuery(context.Request.Query));
    }

    private static (RequestPayload? Payload, HttpProblem? Problem) ReadQuery(IQueryCollection query)
    {
        try
        {
            return (RequestQuery.Read(query), null);
        }
        catch (RequestFormatException exception)
        {
            return (null, HttpProblem.BadRequest(exception.Message));
        }
    }
}
