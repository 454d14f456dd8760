using System.Text.Json;
using GitLabGraph.GraphQL.AspNetCore.Configuration;
using GitLabGraph.GraphQL.AspNetCore.Tests.Hosting;
using GitLabGraph.GraphQL.AspNetCore.WebSockets;
using Microsoft.AspNetCore.Http;

namespace GitLabGraph.GraphQL.AspNetCore.Tests.Judges;

/// <summary>The client of the npm package graphql-ws, which defines graphql-transport-ws.</summary>
public sealed class GraphQLWsClientTests
{
    [Theory]
    [InlineData("subscription", """[{"data":{"count":1}},{"data":{"count":2}},{"data":{"count":3}}]""")]
    [InlineData("query", """[{"data":{"greet":"Hello, Ada!"}}]""")]
    [InlineData("mutation", """[{"data":{"rename":"Grace"}}]""")]
    [InlineData("leave", """[{"data":{"endless":1}},{"data":{"endless":2}},{"data":{"greet":"Hello, again!"}}]""")]
    [InlineData("forbidden", """{"code":4403,"reason":"Not with this token"}""")]
    [InlineData(
        "several",
        """[[{"data":{"count":1}},{"data":{"count":2}},{"data":{"count":3}}],[{"data":{"count":1}},{"data":{"count":2}}]]""")]
    public async Task Gets_what_it_asked_for(string scenario, string expected)
    {
        await using var host = await StartAsync();

        var seen = await RunAsync(host, scenario);

        seen.GetRawText().ShouldBe(expected);
    }

    [Theory]
    [InlineData("invalid", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("syntax", "GRAPHQL_PARSE_FAILED")]
    public async Task Hears_of_errors_in_its_document(string scenario, string code)
    {
        await using var host = await StartAsync();

        var seen = await RunAsync(host, scenario);

        var error = seen.GetProperty("errors")[0];
        error.GetProperty("extensions").GetProperty("code").GetString().ShouldBe(code);
        error.GetProperty("locations").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task Ends_the_source_when_it_leaves_a_subscription()
    {
        var playground = new Playground();
        await using var host = await StartAsync(playground);

        await RunAsync(host, "leave");

        await playground.StreamEndedAsync();
        playground.OpenStreams.ShouldBe(0);
    }

    private static Task<JsonElement> RunAsync(GraphQLHost host, string scenario) =>
        Node.RunAsync("socket.mjs", $"ws://127.0.0.1:{host.Address.Port}/graphql", scenario);

    private static Task<GraphQLHost> StartAsync(Playground? playground = null) =>
        Playground.StartAsync(describe: server => server.AddSocketSessionInterceptor<Doorkeeper>(), playground: playground);

    private sealed class Doorkeeper : ISocketSessionInterceptor
    {
        public ValueTask<ConnectionStatus> OnConnectAsync(HttpContext context, JsonElement payload, CancellationToken cancellationToken) =>
            ValueTask.FromResult(payload.GetProperty("token").GetString() == "right"
                ? ConnectionStatus.Accept()
                : ConnectionStatus.Reject("Not with this token"));
    }
}
