namespace GitLabGraph.TestKit;

/// <summary>Waits for what comes bit by bit, looking again after each bit.</summary>
internal sealed class Arrivals
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private volatile TaskCompletionSource _next = New();

    public void Tell() => Interlocked.Exchange(ref _next, New()).SetResult();

    public async Task UntilAsync(Func<bool> holds, CancellationToken cancellationToken)
    {
        while (true)
        {
            var next = _next.Task;
            if (holds())
            {
                return;
            }

            await next.WaitAsync(Patience, cancellationToken);
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
