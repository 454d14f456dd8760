using GitLabGraph.TestKit;
using GitLabGraph.TestKit.Clients;

namespace GitLabGraph.Server.Tests.Api;

/// <summary>GraphQL clients that other people wrote, against the whole server: caches by id, pages, errors as values.</summary>
public sealed class GraphQLClientsTests(ITestOutputHelper output)
{
    public static TheoryData<string> Clients => [.. RealClient.OfGraphQL.Select(client => client.Name)];

    [Theory]
    [MemberData(nameof(Clients))]
    public async Task Every_operation_of_the_client_succeeds(string name)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var client = RealClient.OfGraphQL.Single(client => client.Name == name);
        Assert.SkipUnless(await client.IsInstalledAsync(cancellation), $"{name} is not installed; tests/run installs it.");
        await using var lab = await Lab.StartAsync(cancellation);

        var run = await client.RunAsync(lab.Client.BaseAddress!.AbsoluteUri, lab.GitLab.BaseUrl, null, cancellation);

        output.WriteLine($"{name,-22} {run.Succeeded.Length} operations of the unified API");
        run.Failures.ShouldBeEmpty();
        run.Succeeded.Length.ShouldBeGreaterThan(4);
    }
}
