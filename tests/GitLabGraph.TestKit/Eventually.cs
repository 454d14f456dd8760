using System.Diagnostics;

namespace GitLabGraph.TestKit;

/// <summary>For what another process or node comes to know a moment later.</summary>
public static class Eventually
{
    // So short that nobody waits for it, and long enough that asking leaves the processors to what is asked for.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    /// <summary>Asks until the answer is yes.</summary>
    public static async Task HoldsAsync(Func<Task<bool>> asks, TimeSpan within)
    {
        var watch = Stopwatch.StartNew();
        using var pause = new PeriodicTimer(Pause);
        while (!await asks())
        {
            if (watch.Elapsed > within)
            {
                throw new TimeoutException($"It did not become true within {within.TotalSeconds} s.");
            }

            await pause.WaitForNextTickAsync();
        }
    }
}
