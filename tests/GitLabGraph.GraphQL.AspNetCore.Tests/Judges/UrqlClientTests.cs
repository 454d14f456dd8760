using GitLabGraph.GraphQL.AspNetCore.Tests.Hosting;

namespace GitLabGraph.GraphQL.AspNetCore.Tests.Judges;

/// <summary>The npm package @urql/core, which reads event streams by itself.</summary>
public sealed class UrqlClientTests
{
    [Fact]
    public async Task Subscribes_leaves_asks_and_mutates()
    {
        var playground = new Playground();
        await using var host = await Playground.StartAsync(playground: playground);

        var seen = await Node.RunAsync("urql.mjs", new Uri(host.Address, "/graphql").ToString());

        Text("subscription").ShouldBe("""[{"count":1},{"count":2},{"count":3}]""");
        Text("invalid").ShouldBe("""[["GRAPHQL_VALIDATION_FAILED"]]""");
        Text("left").ShouldBe("""[{"endless":1},{"endless":2}]""");
        Text("query").ShouldBe("""{"greet":"Hello, Ada!"}""");
        Text("mutation").ShouldBe("""{"rename":"Grace"}""");

        await playground.StreamEndedAsync();
        await playground.StreamEndedAsync();
        playground.OpenStreams.ShouldBe(0);

        string Text(string scenario) => seen.GetProperty(scenario).GetRawText();
    }
}
