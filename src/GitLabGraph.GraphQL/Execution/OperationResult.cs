using System.Buffers;
using GitLabGraph.GraphQL.Errors;

namespace GitLabGraph.GraphQL.Execution;

/// <summary>
/// One answer, already JSON. Dispose it after it was sent: its buffer goes back to the pool.
/// </summary>
public sealed class OperationResult : ExecutionResult
{
    private readonly ResultWriter _body;
    private IReadOnlyList<BufferRange>? _pieces;

    /// <param name="body">The buffer.</param>
    /// <param name="pieces">The order in which pieces of the buffer make the answer; null when the buffer is the
    /// answer.</param>
    /// <param name="hasData">Whether the request was executed.</param>
    /// <param name="errors">The errors that the answer tells.</param>
    internal OperationResult(
        ResultWriter body, IReadOnlyList<BufferRange>? pieces, bool hasData, IReadOnlyList<GraphQLError> errors)
    {
        _body = body;
        _pieces = pieces;
        HasData = hasData;
        Errors = errors;
        Length = pieces?.Sum(piece => piece.Length) ?? body.Length;
    }

    /// <summary>
    /// Whether the answer has a <c>data</c> entry, null included: the request was executed.
    /// Without it the request itself was wrong, which a transport may tell with a status code.
    /// </summary>
    public bool HasData { get; }

    public IReadOnlyList<GraphQLError> Errors { get; }

    /// <summary>The answer's length in bytes.</summary>
    public int Length { get; }

    /// <summary>
    /// The whole answer as JSON text; valid until the result is disposed. To send it, <see cref="WriteTo"/> copies
    /// less.
    /// </summary>
    public ReadOnlyMemory<byte> Json => _pieces is null ? _body.Written : Join();

    /// <summary>The answer's bytes where they lie, in order; valid until the result is disposed.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Ranges => _pieces is null
        ? [_body.Written]
        : _pieces.Select(piece => _body.Written.Slice(piece.Start, piece.Length));

    /// <summary>An answer to a request that was not executed, from the transport's or the engine's errors.</summary>
    public static OperationResult FromErrors(params IReadOnlyList<GraphQLError> errors)
    {
        var body = new ResultWriter();
        body.WriteRaw("{\"errors\":"u8);
        body.WriteErrors(errors);
        body.WriteByte((byte)'}');
        return new OperationResult(body, null, hasData: false, errors);
    }

    public void WriteTo(IBufferWriter<byte> output)
    {
        var body = _body.Written.Span;
        if (_pieces is null)
        {
            output.Write(body);
            return;
        }

        foreach (var piece in _pieces)
        {
            output.Write(body.Slice(piece.Start, piece.Length));
        }
    }

    public override ValueTask DisposeAsync()
    {
        _body.Dispose();
        return ValueTask.CompletedTask;
    }

    private ReadOnlyMemory<byte> Join()
    {
        var start = _body.Length;
        foreach (var piece in _pieces!)
        {
            _body.Repeat(piece);
        }

        _pieces = [new BufferRange(start, Length)];
        return _body.Written.Slice(start, Length);
    }
}
