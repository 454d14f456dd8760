namespace GitLabGraph.GitLab.Connections;

/// <summary>What a piece of work cost upstream. Safe for many threads; it is handed along, never ambient.</summary>
public sealed class UpstreamTrace
{
    private int _requests;
    private int _retries;
    private int _shared;
    private int _complexity;
    private long _bytes;
    private long _ticks;
    private int _fresh;
    private int _stale;
    private long _oldest;

    /// <summary>HTTP requests that were sent, retries included.</summary>
    public int Requests => Volatile.Read(ref _requests);

    /// <summary>Those of <see cref="Requests"/> that repeated a failed one.</summary>
    public int Retries => Volatile.Read(ref _retries);

    /// <summary>Reads that were answered by an identical request already in flight, and so cost nothing.</summary>
    public int Shared => Volatile.Read(ref _shared);

    /// <summary>Reads that were answered from memory because the caller allowed an answer of that age.</summary>
    public int Fresh => Volatile.Read(ref _fresh);

    /// <summary>Those of <see cref="Fresh"/> for which a new answer was fetched behind the caller's back.</summary>
    public int Stale => Volatile.Read(ref _stale);

    /// <summary>The age of the oldest answer given from memory; zero when all are live.</summary>
    public TimeSpan OldestAge => TimeSpan.FromTicks(Volatile.Read(ref _oldest));

    /// <summary>The complexity GitLab charged, as far as <c>queryComplexity</c> was asked.</summary>
    public int Complexity => Volatile.Read(ref _complexity);

    /// <summary>Bytes of the answers' bodies after decompression.</summary>
    public long Bytes => Volatile.Read(ref _bytes);

    /// <summary>
    /// Time spent waiting for GitLab, summed over requests; side by side they add up to more than the clock.
    /// </summary>
    public double Milliseconds => TimeSpan.FromTicks(Volatile.Read(ref _ticks)).TotalMilliseconds;

    internal void AddRequest() => Interlocked.Increment(ref _requests);

    internal void AddRetry() => Interlocked.Increment(ref _retries);

    internal void AddAnswer(long bytes, TimeSpan elapsed)
    {
        Interlocked.Add(ref _bytes, bytes);
        Interlocked.Add(ref _ticks, elapsed.Ticks);
    }

    internal void AddShared() => Interlocked.Increment(ref _shared);

    internal void AddFresh(TimeSpan age, bool isStale)
    {
        Interlocked.Increment(ref _fresh);
        Interlocked.Add(ref _stale, isStale ? 1 : 0);

        for (var oldest = Volatile.Read(ref _oldest); oldest < age.Ticks; oldest = Volatile.Read(ref _oldest))
        {
            Interlocked.CompareExchange(ref _oldest, age.Ticks, oldest);
        }
    }

    internal void AddComplexity(int score) => Interlocked.Add(ref _complexity, score);
}
