using GitLabGraph.GraphQL.AspNetCore.Tests.Hostile;
using GitLabGraph.GraphQL.AspNetCore.Tests.Hosting;

namespace GitLabGraph.GraphQL.AspNetCore.Tests.WebSockets;

/// <summary>Many subscriptions that wait: what they cost, and that they leave nothing behind.</summary>
[Collection(nameof(MemoryMeasurement))]
public sealed class SocketLoadTests
{
    [Fact]
    public async Task Holds_a_thousand_idle_subscriptions_in_little_memory_while_others_are_answered()
    {
        var playground = new Playground();
        await using var host = await Playground.StartAsync(playground: playground);
        var sockets = new List<TestSocket>();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var connection = 0; connection < 20; connection++)
        {
            var socket = await TestSocket.ConnectAsync(host, initialise: true);
            sockets.Add(socket);
            for (var number = 0; number < 50; number++)
            {
                await socket.SubscribeAsync($"s{number}", "subscription { silent }");
            }

            // Messages are handled in their order, so this answer comes when all subscriptions are open.
            await socket.SubscribeAsync("last", "{ greet(name: \"Ada\") }");
            (await socket.ReceiveTypeAsync()).ShouldBe("next");
        }

        (await host.AskAsync("{ greet(name: \"Ada\") }")).Status.ShouldBe(200);
        var after = GC.GetTotalMemory(forceFullCollection: true);
        playground.OpenStreams.ShouldBe(1000);
        ((after - before) / 1000).ShouldBeLessThan(16 * 1024, "bytes for each subscription");

        sockets.ForEach(socket => socket.Dispose());
        for (var ended = 0; ended < 1000; ended++)
        {
            await playground.StreamEndedAsync();
        }

        playground.OpenStreams.ShouldBe(0);
    }
}
