using GitLabGraph.GraphQL.Execution;

namespace GitLabGraph.GraphQL.AspNetCore.Http;

/// <summary>The answer to one operation of a batch: the engine's result, or the errors that stand in for it.</summary>
internal sealed class BatchAnswer(OperationResult? result, ReadOnlyMemory<byte> errors) : IAsyncDisposable
{
    public ReadOnlyMemory<byte> Json => result?.Json ?? errors;

    public ValueTask DisposeAsync() => result?.DisposeAsync() ?? ValueTask.CompletedTask;
}
