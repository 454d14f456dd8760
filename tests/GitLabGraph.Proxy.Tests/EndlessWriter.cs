namespace GitLabGraph.Proxy.Tests;

/// <summary>Writes without end, and tells when the other side takes no more, and when it is gone.</summary>
internal sealed class EndlessWriter
{
    // Longer than any pause of a side that reads.
    private static readonly TimeSpan Still = TimeSpan.FromSeconds(1);

    private readonly TaskCompletionSource<long> _stalled = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>How many bytes were taken until one write was not.</summary>
    public Task<long> Stalled => _stalled.Task;

    public Task Ended => _ended.Task;

    public async Task WriteAsync(Stream to, CancellationToken cancellationToken)
    {
        var piece = new byte[64 * 1024];
        try
        {
            for (var taken = 0L; ; taken += piece.Length)
            {
                var write = to.WriteAsync(piece, cancellationToken).AsTask();
                if (await Task.WhenAny(write, Task.Delay(Still, TimeProvider.System, cancellationToken)) != write)
                {
                    _stalled.TrySetResult(taken);
                }

                await write;
            }
        }
        catch (Exception exception) when (
            exception is IOException or OperationCanceledException or ObjectDisposedException)
        {
            _ended.TrySetResult();
        }
    }
}
