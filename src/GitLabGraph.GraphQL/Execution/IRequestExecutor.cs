using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.Execution;

/// <summary>
/// Executes requests against one schema. What the client did wrong is in the result, never an exception.
/// </summary>
public interface IRequestExecutor
{
    Schema Schema { get; }

    /// <summary>
    /// Answers an <see cref="OperationResult"/>, or a <see cref="ResponseStream"/> for a subscription
    /// and for a query with <c>@defer</c> or <c>@stream</c>. The caller disposes the result.
    /// </summary>
    ValueTask<ExecutionResult> ExecuteAsync(OperationRequest request, CancellationToken cancellationToken);
}
