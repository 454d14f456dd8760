using GitLabGraph.GraphQL.Errors;

namespace GitLabGraph.GraphQL.Execution.Waves;

internal sealed partial class OperationExecution : IDisposable, IAsyncDisposable
{
    private GraphQLError? _over;

    /// <summary>Whether the answer is closed: what resolvers still answer comes too late.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Returns the buffer, when no answer came of it.</summary>
    public void Dispose()
    {
        Close();
        EndStreams();
        Writer.Dispose();
    }

    /// <summary>Ends a stream of answers, also when nobody has read it to its end.</summary>
    public ValueTask DisposeAsync()
    {
        Dispose();
        Request.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Nobody waits any more: what still runs is told to stop, and finishes elsewhere.</summary>
    private void Close()
    {
        IsOver = true;
        if (_waiting.Count > 0)
        {
            Request.Cancel();
        }

        _pump?.Detach();
    }

    /// <summary>The client has left, or the time is over: every open field says why.</summary>
    private bool Abort()
    {
        Request.ThrowIfClientLeft();
        Close();
        _over = TimeIsOver();
        while (_waiting.Count > 0 && !_root.IsDead)
        {
            _waiting[0].Fail(_over);
            Fill(_waiting[0]);
        }

        FailSerialFields(_over);
        return true;
    }

    private GraphQLError TimeIsOver()
    {
        var seconds = Request.Options.ExecutionTimeout.TotalSeconds;
        return new GraphQLError($"The request's time of {seconds:0.###} s was over before this field had its value.")
        {
            Code = ErrorCodes.Timeout,
        };
    }
}
