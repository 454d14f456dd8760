namespace GitLabGraph.GraphQL.Execution;

/// <summary>What a request became: one answer or a stream of answers.</summary>
public abstract class ExecutionResult : IAsyncDisposable
{
    public abstract ValueTask DisposeAsync();
}
