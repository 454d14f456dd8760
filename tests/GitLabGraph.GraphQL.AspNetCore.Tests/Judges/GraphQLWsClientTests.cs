using System.Text.Json;
using GitLabGraph.GraphQL.AspNetCore.Configuration;
using GitLabGraph.GraphQL.AspNetCore.Tests.Hosting;
using GitLabGraph.GraphQL.AspNetCore.WebSockets;
using Microsoft.AspNetCore.Http;

namespace GitLabGraph.GraphQL.AspNetCore.Tests.Judges;

/// <summary>The client of the npm package graphql-ws, which defines graphql-transport-ws.</summary>
public sealed class GraphQLWsClientTests
{
    [Fact]
    public async Task Gets_what_it_asks_for_and_hears_what_it_did_wrong()
    {
        var playground = new Playground();
        await using var host = await Playground.StartAsync(
            describe: server => server.AddSocketSessionInterceptor<Doorkeeper>(), playground: playground);

        var seen = await Node.RunAsync("socket.mjs", $"ws://127.0.0.1:{host.Address.Port}/graphql");

        Text("subscription").ShouldBe("""[{"data":{"count":1}},{"data":{"count":2}},{"data":{"count":3}}]""");
        Text("query").ShouldBe("""[{"data":{"greet":"Hello, Ada!"}}]""");
        Text("mutation").ShouldBe("""[{"data":{"rename":"Grace"}}]""");
        Code("invalid").ShouldBe("GRAPHQL_VALIDATION_FAILED");
        Code("syntax").ShouldBe("GRAPHQL_PARSE_FAILED");
        Text("several").ShouldBe(
            """[[{"data":{"count":1}},{"data":{"count":2}},{"data":{"count":3}}],[{"data":{"count":1}},{"data":{"count":2}}]]""");
        Text("left").ShouldBe("""[{"data":{"endless":1}},{"data":{"endless":2}}]""");
        Text("afterwards").ShouldBe("""[{"data":{"greet":"Hello, again!"}}]""");
        Text("forbidden").ShouldBe("""{"code":4403,"reason":"Not with this token"}""");

        for (var stream = 0; stream < 4; stream++)
        {
            await playground.StreamEndedAsync();
        }

        playground.OpenStreams.ShouldBe(0);

        string Text(string scenario) => seen.GetProperty(scenario).GetRawText();
        string? Code(string scenario) => seen.GetProperty(scenario)[0].GetProperty("extensions").GetProperty("code").GetString();
    }

    private sealed class Doorkeeper : ISocketSessionInterceptor
    {
        public ValueTask<ConnectionStatus> OnConnectAsync(HttpContext context, JsonElement payload, CancellationToken cancellationToken) =>
            ValueTask.FromResult(payload.GetProperty("token").GetString() == "right"
                ? ConnectionStatus.Accept()
                : ConnectionStatus.Reject("Not with this token"));
    }
}
