using System.Diagnostics;

namespace GitLabGraph.TestKit;

/// <summary>For what another process or node comes to know a moment later.</summary>
public static class Eventually
{
    /// <summary>Asks until the answer is yes. The question itself takes time, so nothing waits between two.</summary>
    public static async Task HoldsAsync(Func<Task<bool>> asks, TimeSpan within)
    {
        var watch = Stopwatch.StartNew();
        while (!await asks())
        {
            if (watch.Elapsed > within)
            {
                throw new TimeoutException($"It did not become true within {within.TotalSeconds} s.");
            }
        }
    }
}
