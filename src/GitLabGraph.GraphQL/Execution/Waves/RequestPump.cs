using System.Threading.Tasks.Sources;

namespace GitLabGraph.GraphQL.Execution.Waves;

/// <summary>
/// Runs everything of one request on one thread at a time. Because what can run is known, "nothing can run any more"
/// is known too:
/// that is when the batches of DataLoaders go out, without timers. Continuations with <c>ConfigureAwait(false)</c>
/// run elsewhere
/// and come back when their resolver is done.
/// </summary>
internal sealed class RequestPump : SynchronizationContext, IValueTaskSource
{
    private readonly Lock _lock = new();
    private readonly Queue<(SendOrPostCallback Callback, object? State)> _work = new();
    private ManualResetValueTaskSourceCore<bool> _signal = new() { RunContinuationsAsynchronously = true };
    private CancellationTokenRegistration _registration;
    private bool _isWaiting;
    private bool _isAwake;
    private bool _isDetached;

    public override void Post(SendOrPostCallback d, object? state)
    {
        lock (_lock)
        {
            if (!_isDetached)
            {
                _work.Enqueue((d, state));
                Wake();
                return;
            }
        }

        ThreadPool.QueueUserWorkItem(_ => d(state), null);
    }

    /// <summary>
    /// Runs the callback in place: to wait for the pump from inside the pump would be to wait for ever.
    /// </summary>
    public override void Send(SendOrPostCallback d, object? state) => d(state);

    public override SynchronizationContext CreateCopy() => this;

    /// <summary>Runs one callback; answers false when there is none.</summary>
    public bool RunOne()
    {
        (SendOrPostCallback Callback, object? State) work;
        lock (_lock)
        {
            if (!_work.TryDequeue(out work))
            {
                return false;
            }
        }

        work.Callback(work.State);
        return true;
    }

    /// <summary>Ends the waiting: there is something to look at.</summary>
    public void Wake()
    {
        lock (_lock)
        {
            _isAwake = true;
            if (!_isWaiting)
            {
                return;
            }

            _isWaiting = false;
        }

        _signal.SetResult(true);
    }

    /// <summary>
    /// Waits until there is work, somebody calls <see cref="Wake"/>, or the token fires. One waits at a time.
    /// </summary>
    public ValueTask WaitAsync(CancellationToken cancellationToken)
    {
        if (_registration.Token != cancellationToken)
        {
            _registration = cancellationToken.UnsafeRegister(static pump => ((RequestPump)pump!).Wake(), this);
        }

        lock (_lock)
        {
            if (_isAwake || _work.Count > 0 || cancellationToken.IsCancellationRequested)
            {
                _isAwake = false;
                return ValueTask.CompletedTask;
            }

            _signal.Reset();
            _isWaiting = true;
            return new ValueTask(this, _signal.Version);
        }
    }

    /// <summary>Gives up the thread: what comes now, and what is left, runs on the thread pool.</summary>
    public void Detach()
    {
        _registration.Dispose();
        List<(SendOrPostCallback Callback, object? State)> rest;
        lock (_lock)
        {
            _isDetached = true;
            rest = [.. _work];
            _work.Clear();
        }

        foreach (var (callback, state) in rest)
        {
            ThreadPool.QueueUserWorkItem(_ => callback(state), null);
        }
    }

    void IValueTaskSource.GetResult(short token) => _signal.GetResult(token);

    ValueTaskSourceStatus IValueTaskSource.GetStatus(short token) => _signal.GetStatus(token);

    void IValueTaskSource.OnCompleted(
        Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _signal.OnCompleted(continuation, state, token, flags);
}
