using System.Collections.Concurrent;
using System.Collections.Immutable;
using GitLabGraph.Sandbox.Tests.OAuth;
using GitLabGraph.TestKit.Clients;

namespace GitLabGraph.Sandbox.Tests.Clients;

/// <summary>GitLab clients that other people wrote and other people use, each driving a sandbox of its own.</summary>
public sealed class RealClientsTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Every_operation_of_every_client_succeeds()
    {
        var runs = new ConcurrentBag<RealClientRun>();
        await Parallel.ForEachAsync(RealClient.All, TestContext.Current.CancellationToken, async (client, cancellation) =>
        {
            if (await client.IsInstalledAsync(cancellation))
            {
                runs.Add(await RunAsync(client, cancellation));
            }
        });

        ImmutableArray<RealClientRun> ran = [.. RealClient.All.SelectMany(client => runs.Where(run => run.Client == client))];
        Assert.SkipWhen(ran.IsEmpty, "No client is installed; tests/run installs them.");
        output.WriteLine(OperationTable.Of(ran));
        foreach (var missing in RealClient.All.Except(ran.Select(run => run.Client)))
        {
            output.WriteLine($"{missing.Name} is not installed; tests/run installs it.");
        }

        ran.SelectMany(run => run.Failures.Select(failure => $"{run.Client.Name}: {failure}")).ShouldBeEmpty();
        ran.Where(run => run.Succeeded.Length < 25).ShouldBeEmpty();
    }

    private static async Task<RealClientRun> RunAsync(RealClient client, CancellationToken cancellation)
    {
        await using var server = await SandboxServer.StartAsync(new SandboxOptions(), cancellation);
        var oauthToken = await CodeFlow.SignInAsync(server.BaseUrl, "mei", "api");
        return await client.RunAsync(server.BaseUrl, "glpat-sandbox-maintainer", oauthToken, cancellation);
    }
}
