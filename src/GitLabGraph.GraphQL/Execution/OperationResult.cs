using System.Buffers;
using GitLabGraph.GraphQL.Errors;

namespace GitLabGraph.GraphQL.Execution;

/// <summary>
/// One answer, already JSON. Dispose it after it was sent: its buffer goes back to the pool.
/// </summary>
public sealed class OperationResult : ExecutionResult
{
    private readonly ResultWriter _body;

    internal OperationResult(ResultWriter body, bool hasData, IReadOnlyList<GraphQLError> errors)
    {
        _body = body;
        HasData = hasData;
        Errors = errors;
    }

    /// <summary>
    /// Whether the answer has a <c>data</c> entry, null included: the request was executed.
    /// Without it the request itself was wrong, which a transport may tell with a status code.
    /// </summary>
    public bool HasData { get; }

    public IReadOnlyList<GraphQLError> Errors { get; }

    /// <summary>The answer's length in bytes.</summary>
    public int Length => _body.Length;

    /// <summary>The whole answer as JSON text; valid until the result is disposed.</summary>
    public ReadOnlyMemory<byte> Json => _body.Written;

    public void WriteTo(IBufferWriter<byte> output) => output.Write(_body.Written.Span);

    public override ValueTask DisposeAsync()
    {
        _body.Dispose();
        return ValueTask.CompletedTask;
    }
}
