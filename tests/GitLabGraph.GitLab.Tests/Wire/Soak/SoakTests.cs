using GitLabGraph.GitLab.Outbound;
using System.Globalization;
using GitLabGraph.GitLab.Accounts;
using GitLabGraph.GitLab.Connections;
using GitLabGraph.GitLab.Errors;
using GitLabGraph.Sandbox;

namespace GitLabGraph.GitLab.Tests.Wire.Soak;

/// <summary>
/// Callers who read and write while the sandbox throws every fault it has, each in 5 % of the requests, half of them
/// after it acted. It lasts GITLABGRAPH_SOAK seconds, and on a slow machine until every kind has struck; the seed is
/// GITLABGRAPH_SEED.
/// </summary>
public sealed class SoakTests(ITestOutputHelper output)
{
    private const int Callers = 6;
    private const int Haste = 300;
    private const int Patience = 20;
    private static readonly int Seconds = Setting("GITLABGRAPH_SOAK", 15);
    private static readonly int Seed = Setting("GITLABGRAPH_SEED", 18);

    [Fact]
    public async Task Lists_are_complete_or_honestly_failed_and_no_write_happens_twice()
    {
        var time = new HastyTime(Haste);
        await using var server = await SandboxServer.StartAsync(
            new SandboxOptions { Time = time, Faults = SoakFaults.Settings(Seed) }, TestContext.Current.CancellationToken);
        using var http = GitLabTransport.Create(OutboundOptions.WithLoopback);
        var tally = new SoakTally();
        var operations = new SoakOperations(server, Connect(server, http, time), tally);
        var unobserved = 0;
        void Count(object? sender, UnobservedTaskExceptionEventArgs arguments) => Interlocked.Increment(ref unobserved);
        TaskScheduler.UnobservedTaskException += Count;

        using var callers = new CancellationTokenSource();
        var calls = Task.WhenAll(Enumerable.Range(0, Callers).Select(caller => CallAsync(operations, tally, caller, callers.Token)));
        var megabytes = await WatchAsync(server, tally);
        await callers.CancelAsync();
        await calls;
        TaskScheduler.UnobservedTaskException -= Count;

        output.WriteLine($"Soak of {Seconds} s, seed {Seed}: {tally.Requests} requests, {tally}.");
        output.WriteLine($"Heap after collection, MB: {string.Join(' ', megabytes)}.");
        tally.Wrongs.ShouldBeEmpty();
        unobserved.ShouldBe(0);
        tally.Completed.ShouldBeGreaterThan(Callers);
        tally.Faults.ShouldBe(SoakFaults.Kinds.Select(static kind => kind.ToString()), ignoreOrder: true);

        // Within a whole run of the suite other tests share the heap; a long soak stands alone.
        megabytes[^1].ShouldBeLessThan(megabytes[megabytes.Count / 4] + (Seconds < 60 ? 30 : 5));
    }

    private static async Task CallAsync(SoakOperations operations, SoakTally tally, int caller, CancellationToken end)
    {
        await Task.Yield();
        var random = new Random(Seed + caller);
        var all = operations.All;

        while (!end.IsCancellationRequested)
        {
            try
            {
                await all[random.Next(all.Length)](UpstreamCall.Start() with { Caller = $"caller {caller}" });
            }
            catch (GitLabException exception)
            {
                tally.Fail(exception);
            }
#pragma warning disable CA1031 // Whatever else comes out is what this test looks for.
            catch (Exception exception)
            {
                tally.Wrongs.Enqueue(exception.ToString());
            }
#pragma warning restore CA1031
        }
    }

    /// <summary>
    /// A reading in every twentieth of the run. The sandbox's log of requests is taken away first: it grows as long as it may.
    /// </summary>
    private static async Task<List<long>> WatchAsync(SandboxServer server, SoakTally tally)
    {
        var started = TimeProvider.System.GetTimestamp();
        var readings = new List<long>();
        bool Lasts(double seconds) => TimeProvider.System.GetElapsedTime(started).TotalSeconds < seconds;
        bool SawLittle() => tally.Faults.Count < SoakFaults.Kinds.Count || tally.Completed <= Callers;

        while (Lasts(Seconds) || (SawLittle() && Lasts(Patience * Seconds)))
        {
            await Task.Delay(TimeSpan.FromSeconds(Seconds / 20.0), TimeProvider.System, TestContext.Current.CancellationToken);
            tally.Count(server.Requests.All);
            server.Requests.Clear();
            readings.Add(GC.GetTotalMemory(forceFullCollection: true) >> 20);
        }

        return readings;
    }

    private static GitLabClient Connect(SandboxServer server, HttpMessageInvoker http, TimeProvider time)
    {
        var account = new GitLabAccount("soak", GitLabAddress.Parse(server.BaseUrl), TokenKind.PersonalAccessToken);
        var random = new Random(Seed);
        var options = new GitLabClientOptions
        {
            // On everybody else's clock 0.4, 6 and 0.23 seconds.
            AttemptTimeout = TimeSpan.FromMinutes(2),
            TotalTimeout = TimeSpan.FromMinutes(30),
            LongestRateWait = TimeSpan.FromSeconds(70),
            Jitter = () =>
            {
                lock (random)
                {
                    return random.NextDouble();
                }
            },
        };
        var credentials = new FixedCredentials(new AccessToken("glpat-sandbox-admin"));
        return new GitLabClient(new GitLabConnection(account, credentials, http, options, time));
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
