using System.Text.Json;
using GitLabGraph.GraphQL.AspNetCore.Diagnostics;
using GitLabGraph.GraphQL.AspNetCore.Http.Requests;
using GitLabGraph.GraphQL.Execution;

namespace GitLabGraph.GraphQL.AspNetCore.Http;

/// <summary>Makes engine requests out of what came over HTTP, and has them executed.</summary>
internal sealed class HttpExecution(IRequestExecutor executor, IReadOnlyList<IHttpRequestInterceptor> interceptors)
{
    public async ValueTask<ExecutionResult> ExecuteAsync(
        HttpContext context,
        GraphQLRequest request,
        JsonElement variables,
        AllowedOperations allowed,
        bool acceptsIncrements = false)
    {
        var operation = new OperationRequest
        {
            Document = request.Document,
            DocumentId = request.DocumentId,
            OperationName = request.OperationName,
            Variables = variables,
            Extensions = request.Extensions,
            Services = new RequestScope(context),
            ContextData = RequestState.From(context.Request.Headers),
            AllowedOperations = allowed,
            AcceptsIncrements = acceptsIncrements,
        };
        foreach (var interceptor in interceptors)
        {
            operation = await interceptor.OnCreateAsync(context, executor, operation, context.RequestAborted);
        }

        RequestActivity.Describe(operation, "http");
        return await executor.ExecuteAsync(operation, context.RequestAborted);
    }
}
