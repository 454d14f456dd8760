using GitLabGraph.GraphQL.AspNetCore.Tests.Hosting;

namespace GitLabGraph.GraphQL.AspNetCore.Tests.Judges;

/// <summary>The client of the npm package graphql-sse, in its distinct connections mode.</summary>
public sealed class GraphQLSseClientTests
{
    [Fact]
    public async Task Gets_what_it_asks_for_and_hears_what_it_did_wrong()
    {
        var playground = new Playground();
        await using var host = await Playground.StartAsync(playground: playground);

        var seen = await Node.RunAsync("stream.mjs", new Uri(host.Address, "/graphql").ToString());

        Text("subscription").ShouldBe("""[{"data":{"count":1}},{"data":{"count":2}},{"data":{"count":3}}]""");
        Text("query").ShouldBe("""[{"data":{"greet":"Hello, Ada!"}}]""");
        Text("mutation").ShouldBe("""[{"data":{"rename":"Grace"}}]""");
        Code("invalid").ShouldBe("GRAPHQL_VALIDATION_FAILED");
        Code("syntax").ShouldBe("GRAPHQL_PARSE_FAILED");
        Text("left").ShouldBe("""[{"data":{"endless":1}},{"data":{"endless":2}}]""");
        Text("afterwards").ShouldBe("""[{"data":{"greet":"Hello, again!"}}]""");

        await playground.StreamEndedAsync();
        await playground.StreamEndedAsync();
        playground.OpenStreams.ShouldBe(0);

        string Text(string scenario) => seen.GetProperty(scenario).GetRawText();
        string? Code(string scenario) => seen.GetProperty(scenario)[0].GetProperty("errors")[0]
            .GetProperty("extensions").GetProperty("code").GetString();
    }
}
