using GitLabGraph.GraphQL.AspNetCore.Tests.Hosting;

namespace GitLabGraph.GraphQL.AspNetCore.Tests.Hostile;

/// <summary>Event streams that wait, and event streams that break off in the middle.</summary>
[Collection(nameof(MemoryMeasurement))]
public sealed class IdleStreamTests
{
    [Fact]
    public async Task Holds_a_thousand_idle_streams_in_little_memory_while_others_are_answered()
    {
        var playground = new Playground();
        await using var host = await Playground.StartAsync(playground: playground);
        await Neighbour.AskAsync(host);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var clients = new List<RawConnection>();
        for (var number = 0; number < 1000; number++)
        {
            var client = await RawConnection.PostAsync(host, "subscription { silent }", "text/event-stream");
            clients.Add(client);
            await client.ReadUntilAsync(":\n\n");
        }

        await Neighbour.AskAsync(host);
        var after = GC.GetTotalMemory(forceFullCollection: true);
        playground.OpenStreams.ShouldBe(1000);
        // Both ends of the connection live in this process.
        ((after - before) / 1000).ShouldBeLessThan(32 * 1024, "bytes for each stream");

        clients.ForEach(client => client.Dispose());
        for (var ended = 0; ended < 1000; ended++)
        {
            await playground.StreamEndedAsync();
        }

        playground.OpenStreams.ShouldBe(0);
        await Neighbour.AskAsync(host);
    }

    [Theory]
    [InlineData("text/event-stream")]
    [InlineData("multipart/mixed")]
    public async Task Ends_the_source_when_the_connection_is_reset_between_two_events(string accept)
    {
        var playground = new Playground();
        await using var host = await Playground.StartAsync(playground: playground);
        using var client = await RawConnection.PostAsync(host, "subscription { endless }", accept);
        await client.ReadUntilAsync("\"endless\":3}");

        client.Reset();

        await playground.StreamEndedAsync();
        playground.OpenStreams.ShouldBe(0);
        await Neighbour.AskAsync(host);
    }
}
