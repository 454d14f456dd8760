using GitLabGraph.GraphQL.AspNetCore.Tests.Hosting;
using GitLabGraph.GraphQL.AspNetCore.Tests.WebSockets;
using Microsoft.Extensions.DependencyInjection;

namespace GitLabGraph.GraphQL.AspNetCore.Tests.Hostile;

/// <summary>Messages by the thousand, and of any size: what one socket may make the server hold, and do.</summary>
public sealed class SocketFloodTests
{
    private const int Most = 5;

    [Theory]
    [InlineData('x')]
    [InlineData('\u20AC')]
    public async Task Closes_soon_when_an_id_of_a_million_characters_is_used_twice(char letter)
    {
        await using var host = await Playground.StartAsync();
        using var socket = await TestSocket.ConnectAsync(host, initialise: true);
        var id = new string(letter, 1_000_000);

        await socket.SendAsync($$$"""{"type":"subscribe","id":"{{{id}}}","payload":{"query":"subscription { silent }"}}""");
        await socket.SendAsync($$$"""{"type":"subscribe","id":"{{{id}}}","payload":{"query":"subscription { silent }"}}""");

        await socket.WaitForCloseAsync();
        socket.CloseCode.ShouldBe(4409);
        socket.CloseReason.ShouldNotBeNull().ShouldStartWith($"Subscriber for {letter}{letter}");
        socket.CloseReason.ShouldNotContain('\uFFFD');
        await Neighbour.AskAsync(host);
    }

    [Fact]
    public async Task Answers_that_nobody_reads_count_though_the_client_says_that_it_wants_them_no_more()
    {
        await using var host = await Playground.StartAsync(options =>
        {
            options.Sockets.MaxOperationsPerConnection = Most;
            options.Sockets.SendTimeout = TimeSpan.FromMinutes(10);
        });
        using var socket = await TestSocket.ConnectAsync(host, initialise: true);

        // Two megabytes each: the first of them fill what lies between the two ends, and the next ones wait.
        for (var number = 0; number < 50; number++)
        {
            await socket.SubscribeAsync($"{number}", "{ list(to: 300000) }");
            await socket.SendAsync($$"""{"type":"complete","id":"{{number}}"}""");
        }

        await Neighbour.AskAsync(host);
        await socket.SendAsync("""{"type":"ping"}""");
        var refused = 0;
        while (await socket.ReceiveAsync() is { } message && message.GetProperty("type").GetString() is not "pong")
        {
            refused += message.GetRawText().Contains("TOO_MANY_OPERATIONS", StringComparison.Ordinal) ? 1 : 0;
        }

        refused.ShouldBeGreaterThan(0);

        // What has left gives its place back.
        var answer = "TOO_MANY_OPERATIONS";
        while (answer.Contains("TOO_MANY_OPERATIONS", StringComparison.Ordinal))
        {
            await socket.SubscribeAsync("last", "{ greet(name: \"Ada\") }");
            answer = (await socket.ReceiveAsync())!.Value.GetRawText();
        }

        answer.ShouldContain("Hello, Ada!");
    }

    [Fact]
    public async Task A_hundred_thousand_completes_of_nothing_are_passed_over()
    {
        await using var host = await Playground.StartAsync();
        using var socket = await TestSocket.ConnectAsync(host, initialise: true);

        for (var number = 0; number < 100_000; number++)
        {
            await socket.SendAsync($$"""{"type":"complete","id":"{{number}}"}""");
        }

        await socket.SubscribeAsync("1", "{ greet(name: \"Ada\") }");
        (await socket.ReceiveTypeAsync()).ShouldBe("next");
        await Neighbour.AskAsync(host);
    }

    [Fact]
    public async Task A_message_that_comes_in_empty_fragments_for_ever_ends_with_the_time_to_introduce_oneself()
    {
        var clock = new TestClock();
        await using var host = await Playground.StartAsync(
            describe: server => server.Services.AddSingleton<TimeProvider>(clock));
        using var client = await RawSocket.OpenAsync(host);

        // A text frame that is not the last one, and continuations of nothing (RFC 6455, 5.4).
        await client.SendAsync([0x01, 0x80, 0, 0, 0, 0]);
        for (var number = 0; number < 10_000; number++)
        {
            await client.SendAsync([0x00, 0x80, 0, 0, 0, 0]);
        }

        await Neighbour.AskAsync(host);
        clock.Advance(TimeSpan.FromSeconds(10));

        await client.ReadUntilAsync("Connection initialisation timeout");
    }
}
