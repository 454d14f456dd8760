using System.Net.WebSockets;
using GitLabGraph.GraphQL.AspNetCore.Tests.Hosting;
using GitLabGraph.GraphQL.AspNetCore.Tests.WebSockets;
using Microsoft.AspNetCore.Builder;

namespace GitLabGraph.GraphQL.AspNetCore.Tests.Hostile;

/// <summary>Clients that take their time, in either direction: each is cut off, and nobody else waits for them.</summary>
public sealed class SlowClientTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Closes_on_half_a_head_followed_by_silence()
    {
        await using var host = await Playground.StartAsync(
            limits: limits => limits.RequestHeadersTimeout = TimeSpan.FromSeconds(1));
        using var client = await RawConnection.OpenAsync(host, "POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Ty");

        await Neighbour.AskAsync(host);

        (await client.ReadAsync()).ShouldStartWith("HTTP/1.1 408");
        await Neighbour.AskAsync(host);
    }

    [Fact]
    public async Task Tells_a_client_that_sends_a_byte_now_and_then_that_time_is_over()
    {
        await using var host = await Playground.StartAsync(
            options => options.RequestReadTimeout = TimeSpan.FromMilliseconds(300));
        using var client = await RawConnection.OpenAsync(host, $"{RawConnection.Head(100_000)}\r\n");

        // Each byte is followed by another client's whole request: nobody waits for the slow one.
        while (!client.HasAnswer)
        {
            await client.SendAsync(" ");
            await Neighbour.AskAsync(host);
        }

        var answer = await client.ReadAsync();
        answer.ShouldStartWith("HTTP/1.1 408");
        answer.ShouldContain("CLIENT_TIMEOUT");
    }

    [Fact]
    public async Task Cuts_a_client_that_does_not_read_its_large_answer()
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var host = await Playground.StartAsync(
            options => options.ResponseSendTimeout = TimeSpan.FromMilliseconds(200),
            pipeline: application => application.Use(async (context, next) =>
            {
                await next(context);
                if (context.Request.Headers.ContainsKey("Slow"))
                {
                    ended.TrySetResult();
                }
            }));
        const string Body = """{"query":"{ list(to: 2000000) }"}""";
        using var client = await RawConnection.OpenAsync(host, $"{RawConnection.Head(Body.Length)}Slow: yes\r\n\r\n{Body}");

        await Neighbour.AskAsync(host);

        await ended.Task.WaitAsync(TimeSpan.FromSeconds(30), Cancellation);
    }

    [Theory]
    [InlineData("text/event-stream")]
    [InlineData("multipart/mixed")]
    public async Task Ends_the_source_of_a_stream_that_nobody_reads(string accept)
    {
        var playground = new Playground();
        await using var host = await Playground.StartAsync(
            options => options.ResponseSendTimeout = TimeSpan.FromMilliseconds(200), playground: playground);
        using var client = await RawConnection.PostAsync(host, "subscription { endless }", accept);

        await Neighbour.AskAsync(host);

        await playground.StreamEndedAsync();
        playground.OpenStreams.ShouldBe(0);
    }

    [Fact]
    public async Task Cuts_a_socket_that_does_not_read_its_messages()
    {
        var playground = new Playground();
        await using var host = await StartWithSocketsAsync(playground);
        using var socket = await TestSocket.ConnectAsync(host, initialise: true);

        await socket.SubscribeAsync("1", "subscription { endless }");
        await Neighbour.AskAsync(host);

        await playground.StreamEndedAsync();
        playground.OpenStreams.ShouldBe(0);
    }

    [Fact]
    public async Task Cuts_a_socket_that_pings_and_does_not_read_the_pongs()
    {
        await using var host = await StartWithSocketsAsync(new Playground());
        using var socket = await TestSocket.ConnectAsync(host, initialise: true);
        var ping = $$$"""{"type":"ping","payload":{"filling":"{{{new string('x', 100_000)}}}"}}""";

        await Should.ThrowAsync<WebSocketException>(async () =>
        {
            while (!Cancellation.IsCancellationRequested)
            {
                await socket.SendAsync(ping);
            }
        });

        await Neighbour.AskAsync(host);
    }

    private static Task<GraphQLHost> StartWithSocketsAsync(Playground playground) => Playground.StartAsync(
        options => options.Sockets.SendTimeout = TimeSpan.FromMilliseconds(200), playground: playground);
}
