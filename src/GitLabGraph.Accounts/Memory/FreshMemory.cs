using System.Collections.Concurrent;
using GitLabGraph.GitLab.Errors;

namespace GitLabGraph.Accounts.Memory;

/// <summary>
/// Keeps what was read from the database for a short while, so that hot questions never reach it, and for a longer
/// while in case the database does not answer. One reading at a time for each key.
/// </summary>
internal sealed class FreshMemory<TValue>(TimeProvider time)
{
    /// <summary>How long a node may not know what another has changed, where the message about it was lost.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);

    /// <summary>How long what is known is used while the database does not answer.</summary>
    private static readonly TimeSpan Usable = TimeSpan.FromHours(1);

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private const int Capacity = 10_000;

    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Task<TValue>> _readings = new(StringComparer.Ordinal);
    private int _generation;

    // Of a clock that nobody sets: set back, it would keep what another node has taken away.
    private TimeSpan Now => time.GetElapsedTime(0);

    public ValueTask<TValue> GetAsync(string key, Func<Task<TValue>> read, CancellationToken cancellationToken) =>
        _entries.TryGetValue(key, out var entry) && entry.FreshUntil > Now
            ? new(entry.Value)
            : new(ReadAsync(key, read).WaitAsync(cancellationToken));

    /// <summary>What is remembered, be it fresh or not.</summary>
    public TValue? Peek(string key) => _entries.TryGetValue(key, out var entry) ? entry.Value : default;

    /// <summary>The next question for the key is answered by the database.</summary>
    public void Forget(string key)
    {
        Interlocked.Increment(ref _generation);
        _readings.TryRemove(key, out _);
        if (_entries.TryGetValue(key, out var entry))
        {
            _entries[key] = entry with { FreshUntil = TimeSpan.MinValue };
        }
    }

    public void ForgetAll()
    {
        foreach (var key in _entries.Keys)
        {
            Forget(key);
        }
    }

    /// <summary>Drops a value that must not be used again, even while the database is silent.</summary>
    public void Drop(string key)
    {
        Forget(key);
        _entries.TryRemove(key, out _);
    }

    // The reading belongs to nobody: a caller that gives up does not take it from the others.
    private Task<TValue> ReadAsync(string key, Func<Task<TValue>> read)
    {
        if (_readings.TryGetValue(key, out var running))
        {
            return running;
        }

        var source = new TaskCompletionSource<TValue>(TaskCreationOptions.RunContinuationsAsynchronously);
        running = _readings.GetOrAdd(key, source.Task);
        if (running == source.Task)
        {
            _ = CompleteAsync(key, read, source);
        }

        return running;
    }

    private async Task CompleteAsync(string key, Func<Task<TValue>> read, TaskCompletionSource<TValue> source)
    {
        var generation = Volatile.Read(ref _generation);
        try
        {
            var value = await read();
            if (generation == Volatile.Read(ref _generation))
            {
                Keep(key, value);
            }

            source.SetResult(value);
        }
        catch (Exception exception)
        {
            Fail(key, exception, source);
        }
        finally
        {
            _readings.TryRemove(new(key, source.Task));
        }
    }

    private void Fail(string key, Exception exception, TaskCompletionSource<TValue> source)
    {
        var now = Now;
        if (_entries.TryGetValue(key, out var entry) && entry.UsableUntil > now)
        {
            // Leaves the database alone for a moment: a server that hangs costs seconds each time it is asked.
            _entries[key] = entry with { FreshUntil = now + Pause };
            source.SetResult(entry.Value);
        }
        else
        {
            source.SetException(exception as GitLabException ?? new StoreUnavailableException(exception) as Exception);
        }
    }

    private void Keep(string key, TValue value)
    {
        if (_entries.Count >= Capacity)
        {
            // Hostile input makes many keys; what is in use comes back with the next question.
            _entries.Clear();
        }

        var now = Now;
        _entries[key] = new Entry(value, now + Fresh, now + Usable);
    }

    private sealed record Entry(TValue Value, TimeSpan FreshUntil, TimeSpan UsableUntil);
}
