using System.Net.Http.Json;
using System.Text.Json;
using GitLabGraph.Server.Demo;
using GitLabGraph.TestKit;

namespace GitLabGraph.Server.Tests.Demo;

/// <summary>The first command of the README: a server with a sandbox and a demo account.</summary>
public sealed class DemoTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_example_of_the_IDE_runs_without_an_error()
    {
        await using var server = new ServerUnderTest(new Dictionary<string, string>());
        using var client = new HttpClient { BaseAddress = server.Start() };

        foreach (var example in ExampleOperations.All)
        {
            var variables = JsonSerializer.Deserialize<JsonElement>(example.Variables!);
            using var response = await client.PostAsJsonAsync(
                "/graphql", new { query = example.Document, variables }, Cancellation);
            var answer = await response.Content.ReadFromJsonAsync<JsonElement>(Cancellation);

            answer.TryGetProperty("errors", out _).ShouldBeFalse($"{example.Document}\n{answer}");
        }

        ExampleOperations.All.Count.ShouldBe(6);
    }
}
