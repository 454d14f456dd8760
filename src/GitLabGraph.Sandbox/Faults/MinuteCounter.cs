using System.Collections.Concurrent;

namespace GitLabGraph.Sandbox.Faults;

/// <summary>Counts what a user did in the running minute, as GitLab's limits do.</summary>
internal sealed class MinuteCounter(TimeProvider time)
{
    private readonly ConcurrentDictionary<(string What, long UserId, long Minute), int> _counts = [];

    public DateTimeOffset Now => time.GetUtcNow();

    public DateTimeOffset ResetsAt => DateTimeOffset.FromUnixTimeSeconds((Minute + 1) * 60);

    private long Minute => Now.ToUnixTimeSeconds() / 60;

    /// <summary>Counts one more, and tells how many it makes.</summary>
    public int Add(string what, long userId)
    {
        var minute = Minute;
        foreach (var old in _counts.Keys.Where(key => key.Minute < minute - 1))
        {
            _counts.TryRemove(old, out _);
        }

        return _counts.AddOrUpdate((what, userId, minute), 1, static (_, count) => count + 1);
    }
}
