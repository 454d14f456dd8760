using System.Threading.RateLimiting;

namespace GitLabGraph.Server.Access;

/// <summary>
/// Counts keys that opened nothing, by where they came from: every one of them costs a question to the database.
/// </summary>
internal sealed class KeyFailures(RequestLimits limits) : IDisposable
{
    private readonly PartitionedRateLimiter<string> _counts = PartitionedRateLimiter.Create<string, string>(
        from => RateLimitPartition.GetFixedWindowLimiter(from, _ => limits.ForFailedKeys));

    /// <summary>Whether a key that is not known yet may be looked for.</summary>
    public bool MayTry(string from)
    {
        // No permit is taken by asking for none.
        using var lease = _counts.AttemptAcquire(from, 0);
        return lease.IsAcquired;
    }

    public void Count(string from) => _counts.AttemptAcquire(from).Dispose();

    public void Dispose() => _counts.Dispose();
}
