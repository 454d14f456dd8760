using System.Diagnostics;

namespace GitLabGraph.Benchmarks.Client;

/// <summary>One client, one question, some seconds: how many, and what each cost this process.</summary>
internal sealed record ClientMeasurement(double PerSecond, double CpuMicroseconds, double AllocatedBytes)
{
    private static int _number;

    public static async Task<ClientMeasurement> TakeAsync(Func<int, Task<int>> ask, int concurrency, TimeSpan duration)
    {
        using var process = Process.GetCurrentProcess();
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var cpu = process.TotalProcessorTime;
        var started = TimeProvider.System.GetTimestamp();
        var counts = await Task.WhenAll(Enumerable.Range(0, concurrency).Select(async _ =>
        {
            var count = 0;

            for (; TimeProvider.System.GetElapsedTime(started) < duration; count++)
            {
                if (await ask(Interlocked.Increment(ref _number)) == 0)
                {
                    throw new InvalidOperationException("The answer was empty.");
                }
            }

            return count;
        }));

        process.Refresh();
        var requests = counts.Sum();
        return new ClientMeasurement(
            requests / TimeProvider.System.GetElapsedTime(started).TotalSeconds,
            (process.TotalProcessorTime - cpu).TotalMicroseconds / requests,
            (double)(GC.GetTotalAllocatedBytes(precise: true) - allocated) / requests);
    }

    /// <summary>The middle one of some, figure by figure.</summary>
    public static ClientMeasurement Median(IReadOnlyCollection<ClientMeasurement> taken)
    {
        double Middle(Func<ClientMeasurement, double> figure) => taken.Select(figure).Order().ElementAt(taken.Count / 2);
        return new ClientMeasurement(Middle(one => one.PerSecond), Middle(one => one.CpuMicroseconds), Middle(one => one.AllocatedBytes));
    }
}
