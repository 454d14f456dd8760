using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Types;

namespace GitLabGraph.GraphQL.AspNetCore.Tests.Hosting;

/// <summary>
/// Stands behind an endpoint that must refuse a request by itself: reaching it is a failure of the server.
/// </summary>
internal sealed class UnreachedExecutor : IRequestExecutor
{
    public Schema Schema { get; } = SchemaBuilder.FromSdl("type Query { field: String }").Create();

    public ValueTask<ExecutionResult> ExecuteAsync(OperationRequest request, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("secret: the engine was reached");
}
