namespace GitLabGraph.GraphQL.Execution;

/// <summary>A stream of answers: one per event of a subscription, or the parts of an incremental delivery.</summary>
public sealed class ResponseStream(
    IAsyncEnumerable<OperationResult> results,
    ResponseStreamKind kind,
    IAsyncDisposable? source = null)
    : ExecutionResult
{
    public ResponseStreamKind Kind { get; } = kind;

    /// <summary>Enumerate once; dispose each result after it is sent.</summary>
    public IAsyncEnumerable<OperationResult> Results { get; } = results;

    /// <summary>Lets go of what stands behind the stream, also when nobody has enumerated it.</summary>
    public override ValueTask DisposeAsync() => source?.DisposeAsync() ?? ValueTask.CompletedTask;
}
