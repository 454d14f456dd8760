namespace GitLabGraph.GraphQL.DataLoading;

/// <summary>A value that was asked for, and comes with its batch.</summary>
internal sealed class Promise<TValue>
{
    // Who waits goes on where it belongs, the request's pump; nobody runs inside the loader.
    private readonly TaskCompletionSource<TValue?> _source = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<TValue?> Task => _source.Task;

    public static Promise<TValue> Kept(TValue? value)
    {
        var promise = new Promise<TValue>();
        promise.Keep(value);
        return promise;
    }

    public void Keep(TValue? value) => _source.TrySetResult(value);

    public void Break(Exception exception)
    {
        if (exception is OperationCanceledException canceled)
        {
            _source.TrySetCanceled(canceled.CancellationToken);
        }
        else
        {
            _source.TrySetException(exception);
        }
    }
}
