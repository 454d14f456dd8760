namespace GitLabGraph.Sandbox.World;

/// <summary>
/// The world's time. Seeded rows date from before <see cref="Epoch"/>, whatever the machine's clock says, so a seed
/// always gives the same world. Writes take the provider's time, never before the epoch and never twice the same
/// millisecond, so that an order by updated_at is an order.
/// </summary>
public sealed class WorldClock(TimeProvider time)
{
    /// <summary>The moment at which the seeded history ends.</summary>
    public static readonly DateTimeOffset Epoch = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly Lock _gate = new();
    private long _last = Epoch.ToUnixTimeMilliseconds();

    /// <summary>The machine's time, for lifetimes and rate limits that clients compare with their own clock.</summary>
    public DateTimeOffset Machine => time.GetUtcNow();

    public DateOnly Today
    {
        get
        {
            var now = time.GetUtcNow();
            return DateOnly.FromDateTime((now < Epoch ? Epoch : now).UtcDateTime);
        }
    }

    /// <summary>A fresh moment for a write, later than every moment before it.</summary>
    public DateTimeOffset Tick()
    {
        lock (_gate)
        {
            _last = Math.Max(_last + 1, time.GetUtcNow().ToUnixTimeMilliseconds());
            return DateTimeOffset.FromUnixTimeMilliseconds(_last);
        }
    }
}
