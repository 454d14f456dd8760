namespace GitLabGraph.GitLab.Connections;

/// <summary>
/// Makes identical reads that are under way at the same time one request. The request lives while anyone waits for it:
/// the first caller may give up without taking the answer from the others.
/// </summary>
internal sealed class ReadsInFlight
{
    private readonly Lock _lock = new();
    private readonly Dictionary<ReadKey, Flight> _flights = [];

    public async Task<GitLabAnswer> ShareAsync(
        ReadKey key,
        UpstreamTrace trace,
        Func<CancellationToken, Task<GitLabAnswer>> send,
        CancellationToken cancellationToken)
    {
        var (flight, isOwn) = Board(key);

        if (!isOwn)
        {
            trace.AddShared();
        }

        try
        {
            var answer = await flight.Start(send).WaitAsync(cancellationToken);
            return answer.Share(isOwn);
        }
        finally
        {
            Leave(key, flight);
        }
    }

    /// <summary>
    /// Whoever comes later boards none of those under way: around a write they may tell what was before it.
    /// </summary>
    public void BoardNoMore()
    {
        lock (_lock)
        {
            _flights.Clear();
        }
    }

    /// <summary>The flight to wait for, and whether it is the caller's own.</summary>
    private (Flight Flight, bool IsOwn) Board(ReadKey key)
    {
        lock (_lock)
        {
            // An answered flight is as good as none: its answer may already be old.
            if (_flights.TryGetValue(key, out var flight) && !flight.HasLanded)
            {
                flight.Passengers++;
                return (flight, false);
            }

            return (_flights[key] = new Flight { Passengers = 1 }, true);
        }
    }

    private void Leave(ReadKey key, Flight flight)
    {
        lock (_lock)
        {
            if (--flight.Passengers > 0)
            {
                return;
            }

            if (_flights.TryGetValue(key, out var current) && ReferenceEquals(current, flight))
            {
                _flights.Remove(key);
            }
        }

        flight.Dispose();
    }

    private sealed class Flight : IDisposable
    {
        private readonly CancellationTokenSource _abandoned = new();
        private readonly Lock _start = new();
        private Task<GitLabAnswer>? _task;

        public int Passengers { get; set; }

        public bool HasLanded => _task is { IsCompleted: true };

        public Task<GitLabAnswer> Start(Func<CancellationToken, Task<GitLabAnswer>> send)
        {
            lock (_start)
            {
                return _task ??= send(_abandoned.Token);
            }
        }

        /// <summary>
        /// Nobody waits any more: stops the request, and gives back the answer that came all the same.
        /// </summary>
        public void Dispose()
        {
            if (_task is { IsCompleted: false })
            {
                _abandoned.Cancel();
            }

            _ = _task?.ContinueWith(
                static (task, state) =>
                {
                    ((CancellationTokenSource)state!).Dispose();

                    if (task.IsCompletedSuccessfully)
                    {
                        task.Result.Dispose();
                    }
                    else
                    {
                        _ = task.Exception;
                    }
                },
                _abandoned,
                CancellationToken.None,
                TaskContinuationOptions.ExecuteSynchronously,
                TaskScheduler.Default);
        }
    }
}
