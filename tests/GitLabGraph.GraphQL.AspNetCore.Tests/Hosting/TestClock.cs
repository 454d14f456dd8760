using System.Collections.Concurrent;

namespace GitLabGraph.GraphQL.AspNetCore.Tests.Hosting;

/// <summary>Time that stands still until a test moves it.</summary>
internal sealed class TestClock : TimeProvider
{
    private readonly ConcurrentDictionary<TestTimer, bool> _timers = [];
    private long _ticks = TimeSpan.TicksPerDay;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Interlocked.Read(ref _ticks);

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch.AddTicks(GetTimestamp());

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new TestTimer(this, callback, state);
        _timers[timer] = true;
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves the time and rings whatever is due.</summary>
    public void Advance(TimeSpan by)
    {
        var now = Interlocked.Add(ref _ticks, by.Ticks);
        foreach (var timer in _timers.Keys)
        {
            timer.RingIfDue(now);
        }
    }

    private sealed class TestTimer(TestClock clock, TimerCallback callback, object? state) : ITimer
    {
        private long _due = long.MaxValue;
        private long _period;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            _period = period.Ticks;
            Interlocked.Exchange(
                ref _due, dueTime == Timeout.InfiniteTimeSpan ? long.MaxValue : clock.GetTimestamp() + dueTime.Ticks);
            return true;
        }

        public void RingIfDue(long now)
        {
            if (Interlocked.Read(ref _due) <= now)
            {
                Interlocked.Exchange(ref _due, _period > 0 ? now + _period : long.MaxValue);
                callback(state);
            }
        }

        public void Dispose() => clock._timers.TryRemove(this, out _);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
