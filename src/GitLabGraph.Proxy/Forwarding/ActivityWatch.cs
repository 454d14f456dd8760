namespace GitLabGraph.Proxy.Forwarding;

/// <summary>
/// Ends a request when the caller leaves, or when nothing moved for a while: a stream may take hours as long as bytes
/// go through.
/// </summary>
internal sealed class ActivityWatch : IDisposable
{
    private readonly CancellationTokenSource _source;
    private readonly CancellationTokenRegistration _caller;
    private readonly CancellationToken _aborted;
    private readonly TimeSpan _idle;

    public ActivityWatch(TimeSpan idle, TimeProvider time, CancellationToken aborted)
    {
        _idle = idle;
        _aborted = aborted;
        _source = new CancellationTokenSource(idle, time);
        _caller = aborted.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), _source);
    }

    public CancellationToken Token => _source.Token;

    /// <summary>Nothing moved; the caller is still there.</summary>
    public bool RanOut => _source.IsCancellationRequested && !_aborted.IsCancellationRequested;

    /// <summary>Something moved.</summary>
    public void Touch() => _source.CancelAfter(_idle);

    public void Dispose()
    {
        _caller.Dispose();
        _source.Dispose();
    }
}
