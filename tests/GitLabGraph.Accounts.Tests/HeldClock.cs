namespace GitLabGraph.Accounts.Tests;

/// <summary>A clock that moves when the test says so.</summary>
internal sealed class HeldClock : TimeProvider
{
    private DateTimeOffset _now = new(2026, 11, 27, 12, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan by) => _now += by;
}
