namespace GitLabGraph.Accounts.Tests;

/// <summary>A clock that moves when the test says so.</summary>
internal sealed class HeldClock : TimeProvider
{
    private DateTimeOffset _now = new(2026, 11, 27, 12, 0, 0, TimeSpan.Zero);
    private TimeSpan _passed;

    /// <summary>Happens when somebody looks at it.</summary>
    public Action? Looked { get; set; }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        Looked?.Invoke();
        return _now;
    }

    public override long GetTimestamp() => _passed.Ticks;

    public void Advance(TimeSpan by) => (_now, _passed) = (_now + by, _passed + by);

    /// <summary>Sets the hands, as a time server does; no time passes by it.</summary>
    public void Set(TimeSpan by) => _now += by;
}
