using System.Net;
using GitLabGraph.TestKit;

namespace GitLabGraph.Server.Tests.Health;

public sealed class HealthTests
{
    [Theory]
    [InlineData("true", "/healthz", HttpStatusCode.OK)]
    [InlineData("true", "/readyz", HttpStatusCode.OK)]
    [InlineData("false", "/healthz", HttpStatusCode.OK)]
    [InlineData("false", "/readyz", HttpStatusCode.OK)]
    public async Task A_server_lives_and_is_ready_as_soon_as_its_database_answers(string demo, string path, HttpStatusCode expected)
    {
        await using var server = new ServerUnderTest(new Dictionary<string, string> { ["GitLabGraph:Demo"] = demo });
        using var client = new HttpClient { BaseAddress = server.Start() };

        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(expected);
    }
}
