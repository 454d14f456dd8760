namespace GitLabGraph.GitLab.Connections;

/// <summary>
/// Lets so many in at once. Those who wait enter in turns by caller, not by arrival: one caller's thousand requests
/// delay another's by one request, not by a thousand.
/// </summary>
internal sealed class FairGate(int places)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Queue<TaskCompletionSource>> _waiting = [];
    private readonly Queue<string> _turns = new();
    private int _free = places;

    public Task EnterAsync(string caller, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_free > 0)
            {
                _free--;
                return Task.CompletedTask;
            }
        }

        return WaitAsync(caller, cancellationToken);
    }

    public void Leave()
    {
        while (true)
        {
            var next = Next();

            // A waiter that gave up meanwhile has no use for its turn.
            if (next is null || next.TrySetResult())
            {
                return;
            }
        }
    }

    private async Task WaitAsync(string caller, CancellationToken cancellationToken)
    {
        var waiter = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        if (!Enqueue(caller, waiter))
        {
            return;
        }

        await using var registration = cancellationToken.UnsafeRegister(
            static (state, token) => ((TaskCompletionSource)state!).TrySetCanceled(token), waiter);
        await waiter.Task;
    }

    /// <summary>False: a place became free meanwhile and is taken.</summary>
    private bool Enqueue(string caller, TaskCompletionSource waiter)
    {
        lock (_lock)
        {
            if (_free > 0)
            {
                _free--;
                return false;
            }

            if (!_waiting.TryGetValue(caller, out var queue))
            {
                _waiting.Add(caller, queue = new Queue<TaskCompletionSource>());
                _turns.Enqueue(caller);
            }

            queue.Enqueue(waiter);
            return true;
        }
    }

    /// <summary>Takes the next waiter out; without one, the place is free again.</summary>
    private TaskCompletionSource? Next()
    {
        lock (_lock)
        {
            if (!_turns.TryDequeue(out var caller))
            {
                _free++;
                return null;
            }

            var queue = _waiting[caller];
            var waiter = queue.Dequeue();

            if (queue.Count == 0)
            {
                _waiting.Remove(caller);
            }
            else
            {
                _turns.Enqueue(caller);
            }

            return waiter;
        }
    }
}
