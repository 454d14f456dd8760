using GitLabGraph.GraphQL.Execution;

namespace GitLabGraph.GraphQL.AspNetCore.Http;

/// <summary>
/// Sees each request that came over HTTP before it is executed, and may change it: add state for resolvers,
/// narrow what is allowed. Hot Chocolate's name and place; runs once for every request of a batch.
/// </summary>
public interface IHttpRequestInterceptor
{
    /// <summary>
    /// Answers the request to execute. Throw <see cref="Errors.GraphQLException"/> to refuse it with errors.
    /// </summary>
    ValueTask<OperationRequest> OnCreateAsync(
        HttpContext context,
        IRequestExecutor requestExecutor,
        OperationRequest request,
        CancellationToken cancellationToken);
}
