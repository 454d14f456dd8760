using GitLabGraph.GraphQL.AspNetCore.Tests.Hosting;
using Microsoft.AspNetCore.Builder;

namespace GitLabGraph.GraphQL.AspNetCore.Tests.Hostile;

/// <summary>A thousand WebSockets that wait, each with a subscription of its own.</summary>
[Collection(nameof(MemoryMeasurement))]
public sealed class IdleSocketTests : IDisposable
{
    private const int Sockets = 1000;
    private const int BytesLeft = 1024;
    private const int Rounds = 6;

    private readonly Playground _playground = new();
    private readonly SemaphoreSlim _over = new(0);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Are_held_in_little_memory_while_others_are_answered_and_freed_when_they_end(bool isReset)
    {
        await using var host = await Playground.StartAsync(
            // Nobody answers pings here, however slow the machine is.
            options => options.Sockets.KeepAliveInterval = TimeSpan.FromMinutes(10),
            playground: _playground,
            pipeline: CountSockets);
        await Neighbour.AskAsync(host);
        var (held, left) = await OpenAndEndAsync(host, isReset);

        // The web server keeps buffers for the next, more of them when more were in use at once; what leaks, leaks each time.
        for (var round = 1; round < Rounds && (round == 1 || left / Sockets >= BytesLeft); round++)
        {
            (held, left) = await OpenAndEndAsync(host, isReset);
        }

        TestContext.Current.TestOutputHelper!.WriteLine(
            $"An idle socket with a subscription: {held / Sockets:N0} bytes, and {left / Sockets:N0} when it is over.");
        // Both ends of the connection live in this process.
        (held / Sockets).ShouldBeLessThan(32 * 1024, "bytes for each socket");
        (left / Sockets).ShouldBeLessThan(BytesLeft, "bytes for each socket that is gone");
    }

    private async Task<(long Held, long Left)> OpenAndEndAsync(GraphQLHost host, bool isReset)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var clients = await OpenAsync(host);
        await Neighbour.AskAsync(host);
        var held = GC.GetTotalMemory(forceFullCollection: true) - before;
        await EndAsync(clients, isReset);
        // The list of them is not what they left.
        clients.Clear();
        clients.TrimExcess();
        await Neighbour.AskAsync(host);
        return (held, GC.GetTotalMemory(forceFullCollection: true) - before);
    }

    public void Dispose() => _over.Dispose();

    private void CountSockets(WebApplication application) => application.Use(async (context, next) =>
    {
        try
        {
            await next(context);
        }
        finally
        {
            if (context.Request.Headers.Upgrade.Count > 0)
            {
                _over.Release();
            }
        }
    });

    private async Task<List<RawConnection>> OpenAsync(GraphQLHost host)
    {
        var clients = new List<RawConnection>();
        for (var number = 0; number < Sockets; number++)
        {
            clients.Add(await SubscribeAsync(host));
        }

        _playground.OpenStreams.ShouldBe(Sockets);
        return clients;
    }

    /// <summary>Opens a socket and a subscription; the answer to what was asked after it says that it stands.</summary>
    private static async Task<RawConnection> SubscribeAsync(GraphQLHost host)
    {
        var client = await RawSocket.OpenAsync(host);
        await RawSocket.SendTextAsync(client, """{"type":"connection_init"}""");
        await client.ReadUntilAsync("connection_ack");
        await RawSocket.SendTextAsync(
            client, """{"id":"1","type":"subscribe","payload":{"query":"subscription { silent }"}}""");
        await RawSocket.SendTextAsync(client, """{"id":"2","type":"subscribe","payload":{"query":"{ list(to: 1) }"}}""");
        await client.ReadUntilAsync("\"complete\"");
        return client;
    }

    private async Task EndAsync(List<RawConnection> clients, bool isReset)
    {
        foreach (var client in clients)
        {
            if (isReset)
            {
                client.Reset();
            }

            client.Dispose();
        }

        for (var ended = 0; ended < Sockets; ended++)
        {
            await _over.WaitAsync(TestContext.Current.CancellationToken);
            await _playground.StreamEndedAsync();
        }

        _playground.OpenStreams.ShouldBe(0);
    }
}
