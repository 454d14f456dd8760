using System.Diagnostics;
using System.Globalization;
using GitLabGraph.Sandbox;
using GitLabGraph.Sandbox.World;

namespace GitLabGraph.Benchmarks.Client;

/// <summary>How long the sandbox takes from its process's start to its first answer, and what the large world costs.</summary>
internal static class SandboxStart
{
    private const int Starts = 5;

    public static async Task PrintAsync(int port)
    {
        var taken = new List<double>();

        for (var start = 0; start < Starts; start++)
        {
            taken.Add(await StartAsync(new Uri($"http://127.0.0.1:{port + start}")));
        }

        Console.WriteLine("## The sandbox\n");
        Console.WriteLine($"From the start of its process to its first answer: {Text(taken.Order().ElementAt(Starts / 2))} ms "
            + $"(middle of {Starts}; {string.Join(", ", taken.Select(Text))}).\n");
        await PrintLargeAsync();
    }

    private static async Task<double> StartAsync(Uri address)
    {
        var started = TimeProvider.System.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(
            "dotnet", [Path.Combine(AppContext.BaseDirectory, "GitLabGraph.Sandbox.dll"), "--urls", address.ToString()])
        {
            RedirectStandardOutput = true,
        })!;
        using var http = new HttpClient { BaseAddress = address };

        try
        {
            while (true)
            {
                try
                {
                    await http.GetStringAsync("/api/v4/projects?per_page=1");
                    return TimeProvider.System.GetElapsedTime(started).TotalMilliseconds;
                }
                catch (HttpRequestException)
                {
                    await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System);
                }
            }
        }
        finally
        {
            process.Kill();
        }
    }

    private static async Task PrintLargeAsync()
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        await using var server = await SandboxServer.StartAsync(new SandboxOptions { Size = WorldSize.Large }, CancellationToken.None);
        using var http = new HttpClient { BaseAddress = new Uri(server.BaseUrl) };
        http.DefaultRequestHeaders.Add("PRIVATE-TOKEN", "glpat-sandbox-admin");
        const string Path = "/api/v4/projects/acme%2Farchive%2Feverything/issues?per_page=100";
        var first = await TimeAsync(() => http.GetStringAsync(Path));
        var later = await TimeAsync(() => http.GetStringAsync(Path + "&page=400"));
        var keyset = await TimeAsync(() => http.GetStringAsync(Path + "&pagination=keyset&order_by=created_at"));
        var memory = (GC.GetTotalMemory(forceFullCollection: true) - before) >> 20;
        Console.WriteLine($"Large world, 100,000 issues made when first asked for: first page {Text(first)} ms, page 400 "
            + $"{Text(later)} ms, first page by key {Text(keyset)} ms, {memory} MB on the heap afterwards.");
    }

    private static async Task<double> TimeAsync(Func<Task> act)
    {
        var started = TimeProvider.System.GetTimestamp();
        await act();
        return TimeProvider.System.GetElapsedTime(started).TotalMilliseconds;
    }

    private static string Text(double milliseconds) => milliseconds.ToString("0", CultureInfo.InvariantCulture);
}
