using System.Text.Json;
using GitLabGraph.GraphQL.AspNetCore.Tests.Hosting;

namespace GitLabGraph.GraphQL.AspNetCore.Tests.Judges;

/// <summary>The client of the npm package graphql-sse, in its distinct connections mode.</summary>
public sealed class GraphQLSseClientTests
{
    [Theory]
    [InlineData("subscription", """[{"data":{"count":1}},{"data":{"count":2}},{"data":{"count":3}}]""")]
    [InlineData("query", """[{"data":{"greet":"Hello, Ada!"}}]""")]
    [InlineData("mutation", """[{"data":{"rename":"Grace"}}]""")]
    [InlineData("leave", """[{"data":{"endless":1}},{"data":{"endless":2}},{"data":{"greet":"Hello, again!"}}]""")]
    public async Task Gets_what_it_asked_for(string scenario, string expected)
    {
        await using var host = await Playground.StartAsync();

        var seen = await RunAsync(host, scenario);

        seen.GetRawText().ShouldBe(expected);
    }

    [Theory]
    [InlineData("invalid", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("syntax", "GRAPHQL_PARSE_FAILED")]
    public async Task Hears_of_errors_in_its_document(string scenario, string code)
    {
        await using var host = await Playground.StartAsync();

        var seen = await RunAsync(host, scenario);

        seen[0].GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString().ShouldBe(code);
    }

    private static Task<JsonElement> RunAsync(GraphQLHost host, string scenario) =>
        Node.RunAsync("stream.mjs", new Uri(host.Address, "/graphql").ToString(), scenario);
}
