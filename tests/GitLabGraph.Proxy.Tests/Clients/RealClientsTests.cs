using System.Collections.Concurrent;
using GitLabGraph.Sandbox;
using GitLabGraph.TestKit;
using GitLabGraph.TestKit.Clients;

namespace GitLabGraph.Proxy.Tests.Clients;

/// <summary>The scripts that drive the sandbox, through the proxy, with our key where they put GitLab's token.</summary>
public sealed class RealClientsTests(ITestOutputHelper output)
{
    private const string Key = "a-key-that-is-long-enough-to-be-one";

    [Fact]
    public async Task Every_operation_of_every_client_succeeds_through_the_proxy()
    {
        var runs = new ConcurrentBag<RealClientRun>();
        await Parallel.ForEachAsync(RealClient.All, TestContext.Current.CancellationToken, async (client, cancellation) =>
        {
            if (await client.IsInstalledAsync(cancellation))
            {
                runs.Add(await RunAsync(client, cancellation));
            }
        });

        Assert.SkipWhen(runs.IsEmpty, "No client is installed; tests/run installs them.");
        foreach (var run in runs.OrderBy(run => run.Client.Name, StringComparer.Ordinal))
        {
            output.WriteLine($"{run.Client.Name,-22} {run.Succeeded.Length} operations through the proxy");
        }

        runs.SelectMany(run => run.Failures.Select(failure => $"{run.Client.Name}: {failure}")).ShouldBeEmpty();
        runs.Where(run => run.Succeeded.Length < 25).ShouldBeEmpty();
    }

    private static async Task<RealClientRun> RunAsync(RealClient client, CancellationToken cancellation)
    {
        await using var gitLab = await SandboxServer.StartAsync(new SandboxOptions(), cancellation);
        await using var server = new ServerUnderTest(new Dictionary<string, string>
        {
            ["GitLabGraph:ApiKey"] = Key,
            ["GitLabGraph:Accounts:acme:Url"] = gitLab.BaseUrl,
            ["GitLabGraph:Accounts:acme:Token"] = "glpat-sandbox-maintainer",
        });
        var address = new Uri(server.Start(), "proxy/acme").AbsoluteUri;
        return await client.RunAsync(address, Key, Key, cancellation);
    }
}
