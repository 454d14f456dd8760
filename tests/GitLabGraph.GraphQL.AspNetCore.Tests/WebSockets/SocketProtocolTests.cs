using System.Net.WebSockets;
using System.Text.Json;
using GitLabGraph.GraphQL.AspNetCore.Configuration;
using GitLabGraph.GraphQL.AspNetCore.Tests.Hosting;
using GitLabGraph.GraphQL.AspNetCore.WebSockets;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace GitLabGraph.GraphQL.AspNetCore.Tests.WebSockets;

/// <summary>graphql-transport-ws, and what becomes of clients that break it.</summary>
public sealed class SocketProtocolTests
{
    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("{}")]
    [InlineData("""{"type":7}""")]
    [InlineData("""{"type":"unknown"}""")]
    [InlineData("""{"type":"ping"} {}""")]
    [InlineData("""{"type":"subscribe","payload":{"query":"{ fail }"}}""")]
    [InlineData("""{"type":"subscribe","id":"","payload":{"query":"{ fail }"}}""")]
    [InlineData("""{"type":"subscribe","id":"1"}""")]
    [InlineData("""{"type":"subscribe","id":"1","payload":{}}""")]
    [InlineData("""{"type":"subscribe","id":"1","payload":{"query":7}}""")]
    [InlineData("""{"type":"subscribe","id":"1","payload":{"query":"{ fail }","variables":[{}]}}""")]
    [InlineData("""{"type":"subscribe","id":"1","payload":[{"query":"{ fail }"}]}""")]
    [InlineData("""{"type":"complete"}""")]
    [InlineData("""{"type":"complete","id":"\ud800"}""")]
    [InlineData("""{"type":"subscribe","id":"1","payload":{"query":"{ fail }","variables":{"\ud800":1}}}""")]
    public async Task Closes_with_4400_on_a_message_that_is_none(string message)
    {
        await using var host = await Playground.StartAsync();
        using var socket = await TestSocket.ConnectAsync(host, initialise: true);

        await socket.SendAsync(message);

        await socket.WaitForCloseAsync();
        socket.CloseCode.ShouldBe(4400);
        socket.CloseReason.ShouldNotBeNullOrEmpty();
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("""{"token":"\ud800"}""")]
    public async Task Closes_with_4400_on_an_introduction_whose_payload_is_none(string payload)
    {
        await using var host = await Playground.StartAsync(describe: server => server.AddSocketSessionInterceptor<Doorkeeper>());
        using var socket = await TestSocket.ConnectAsync(host);

        await socket.SendAsync($$"""{"type":"connection_init","payload":{{payload}}}""");

        await socket.WaitForCloseAsync();
        socket.CloseCode.ShouldBe(4400);
    }

    [Theory]
    [InlineData(60_000, null)]
    [InlineData(70_000, 1009)]
    public async Task A_client_that_nobody_knows_yet_may_send_no_more_than_a_token(int length, int? code)
    {
        await using var host = await Playground.StartAsync();
        using var socket = await TestSocket.ConnectAsync(host);

        await socket.SendAsync($$$"""{"type":"connection_init","payload":{"token":"{{{new string('t', length)}}}"}}""");
        await socket.ReceiveAsync();

        socket.CloseCode.ShouldBe(code);
    }

    [Fact]
    public async Task Delivers_parts_as_one_message_each_before_it_completes()
    {
        await using var host = await Playground.StartAsync();
        using var socket = await TestSocket.ConnectAsync(host, initialise: true);

        await socket.SubscribeAsync("1", "{ list(to: 3) @stream(initialCount: 1) ... @defer { greet(name: \"you\") } }");

        var first = (await socket.ReceiveAsync())!.Value;
        first.GetProperty("type").GetString().ShouldBe("next");
        first.GetProperty("payload").GetProperty("data").GetRawText().ShouldBe("""{"list":[1]}""");
        var rest = (await socket.ReceiveAsync())!.Value;
        rest.GetProperty("payload").GetProperty("incremental").GetRawText()
            .ShouldBe("""[{"id":"0","data":{"greet":"Hello, you!"}},{"id":"1","items":[2,3]}]""");
        rest.GetProperty("payload").GetProperty("hasNext").GetBoolean().ShouldBeFalse();
        (await socket.ReceiveTypeAsync()).ShouldBe("complete");
    }

    [Fact]
    public async Task Closes_with_4400_on_a_binary_message()
    {
        await using var host = await Playground.StartAsync();
        using var socket = await TestSocket.ConnectAsync(host, initialise: true);

        await socket.SendAsync("""{"type":"ping"}""", WebSocketMessageType.Binary);

        await socket.WaitForCloseAsync();
        socket.CloseCode.ShouldBe(4400);
    }

    [Fact]
    public async Task Closes_with_4401_when_a_client_subscribes_before_it_was_acknowledged()
    {
        await using var host = await Playground.StartAsync();
        using var socket = await TestSocket.ConnectAsync(host);

        await socket.SubscribeAsync("1", "{ fail }");

        await socket.WaitForCloseAsync();
        socket.CloseCode.ShouldBe(4401);
        socket.CloseReason.ShouldBe("Unauthorized");
    }

    [Fact]
    public async Task Closes_with_4403_when_the_application_rejects_the_client()
    {
        await using var host = await Playground.StartAsync(describe: server => server.AddSocketSessionInterceptor<Doorkeeper>());
        using var socket = await TestSocket.ConnectAsync(host);

        await socket.SendAsync("""{"type":"connection_init","payload":{"token":"wrong"}}""");

        await socket.WaitForCloseAsync();
        socket.CloseCode.ShouldBe(4403);
        socket.CloseReason.ShouldBe("Not with this token");
    }

    [Fact]
    public async Task Closes_with_4406_when_the_client_speaks_another_protocol()
    {
        await using var host = await Playground.StartAsync();
        using var socket = await TestSocket.ConnectAsync(host, subprotocol: null);

        await socket.WaitForCloseAsync();

        socket.CloseCode.ShouldBe(4406);
    }

    [Fact]
    public async Task Closes_with_4408_when_the_client_does_not_introduce_itself_in_time()
    {
        await using var host = await Playground.StartAsync(
            options => options.Sockets.ConnectionInitializationTimeout = TimeSpan.FromMilliseconds(50));
        using var socket = await TestSocket.ConnectAsync(host);

        await socket.WaitForCloseAsync();

        socket.CloseCode.ShouldBe(4408);
    }

    [Fact]
    public async Task Closes_with_4409_when_an_id_is_used_twice_at_the_same_time()
    {
        await using var host = await Playground.StartAsync();
        using var socket = await TestSocket.ConnectAsync(host, initialise: true);

        await socket.SubscribeAsync("a", "{ wait }");
        await socket.SubscribeAsync("a", "{ wait }");

        await socket.WaitForCloseAsync();
        socket.CloseCode.ShouldBe(4409);
        socket.CloseReason.ShouldBe("Subscriber for a already exists");
    }

    [Fact]
    public async Task Closes_with_4429_when_the_client_introduces_itself_twice()
    {
        await using var host = await Playground.StartAsync();
        using var socket = await TestSocket.ConnectAsync(host, initialise: true);

        await socket.SendAsync("""{"type":"connection_init"}""");

        await socket.WaitForCloseAsync();
        socket.CloseCode.ShouldBe(4429);
    }

    [Theory]
    [InlineData(500, null)]
    [InlineData(501, 1009)]
    public async Task Takes_a_message_of_as_many_bytes_as_it_may_have_and_no_larger_one(int length, int? code)
    {
        await using var host = await Playground.StartAsync(options => options.MaxRequestSize = 500);
        using var socket = await TestSocket.ConnectAsync(host, initialise: true);

        await socket.SendAsync("""{"type":"ping"}""".PadRight(length));

        (await socket.ReceiveTypeAsync()).ShouldBe(code is null ? "pong" : null);
        socket.CloseCode.ShouldBe(code);
    }

    [Fact]
    public async Task Closes_with_1009_on_a_message_over_the_limit()
    {
        await using var host = await Playground.StartAsync(options => options.MaxRequestSize = 10_000);
        using var socket = await TestSocket.ConnectAsync(host, initialise: true);

        await socket.SubscribeAsync("1", new string('#', 100_000));

        await socket.WaitForCloseAsync();
        socket.CloseCode.ShouldBe(1009);
    }

    [Fact]
    public async Task Takes_a_message_in_parts_and_answers_queries_mutations_and_pings()
    {
        await using var host = await Playground.StartAsync();
        using var socket = await TestSocket.ConnectAsync(host, initialise: true);

        await socket.SendPartAsync("""{"id":"1","type":"subscribe","payload":{"query":"{ greet(""", isLast: false);
        await socket.SendPartAsync("""name: \"Ada\") }"}}""", isLast: true);
        (await socket.ReceiveAsync())!.Value.GetRawText()
            .ShouldBe("""{"id":"1","type":"next","payload":{"data":{"greet":"Hello, Ada!"}}}""");
        (await socket.ReceiveAsync())!.Value.GetRawText().ShouldBe("""{"id":"1","type":"complete"}""");

        await socket.SubscribeAsync("1", "mutation { rename(to: \"x\") }");
        (await socket.ReceiveAsync())!.Value.GetRawText().ShouldBe("""{"id":"1","type":"next","payload":{"data":{"rename":"x"}}}""");
        (await socket.ReceiveTypeAsync()).ShouldBe("complete");

        await socket.SendAsync("""{"type":"ping","payload":{"n":1}}""");
        (await socket.ReceiveAsync())!.Value.GetRawText().ShouldBe("""{"type":"pong","payload":{"n":1}}""");
        await socket.CloseAsync();
        socket.CloseCode.ShouldBe(1000);
    }

    [Fact]
    public async Task Answers_a_document_that_cannot_be_executed_with_an_error_message_and_lives_on()
    {
        await using var host = await Playground.StartAsync();
        using var socket = await TestSocket.ConnectAsync(host, initialise: true);

        await socket.SubscribeAsync("1", "{");

        var error = (await socket.ReceiveAsync())!.Value;
        error.GetProperty("type").GetString().ShouldBe("error");
        error.GetProperty("payload")[0].GetProperty("locations")[0].GetProperty("line").GetInt32().ShouldBe(1);
        await socket.SubscribeAsync("1", "{ greet(name: \"Ada\") }");
        (await socket.ReceiveTypeAsync()).ShouldBe("next");
    }

    [Fact]
    public async Task Refuses_one_operation_more_than_a_connection_may_have()
    {
        await using var host = await Playground.StartAsync(options => options.Sockets.MaxOperationsPerConnection = 1);
        using var socket = await TestSocket.ConnectAsync(host, initialise: true);

        await socket.SubscribeAsync("1", "{ wait }");
        await socket.SubscribeAsync("2", "{ wait }");

        var error = (await socket.ReceiveAsync())!.Value;
        error.GetProperty("id").GetString().ShouldBe("2");
        error.GetProperty("payload")[0].GetProperty("extensions").GetProperty("code").GetString().ShouldBe("TOO_MANY_OPERATIONS");
    }

    [Fact]
    public async Task Stops_an_operation_when_the_client_completes_it()
    {
        var playground = new Playground();
        await using var host = await Playground.StartAsync(playground: playground);
        using var socket = await TestSocket.ConnectAsync(host, initialise: true);
        await socket.SubscribeAsync("1", "{ wait }");
        await playground.WaitStarted;

        await socket.SendAsync("""{"type":"complete","id":"1"}""");

        await playground.WaitCancelled.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Stops_all_operations_when_the_connection_breaks_off()
    {
        var playground = new Playground();
        await using var host = await Playground.StartAsync(playground: playground);
        var socket = await TestSocket.ConnectAsync(host, initialise: true);
        await socket.SubscribeAsync("1", "{ wait }");
        await playground.WaitStarted;

        socket.Dispose();

        await playground.WaitCancelled.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Pings_and_cuts_a_client_that_does_not_answer()
    {
        var clock = new TestClock();
        await using var host = await Playground.StartAsync(
            options => options.Sockets.KeepAliveInterval = TimeSpan.FromSeconds(12),
            server => server.Services.AddSingleton<TimeProvider>(clock));
        using var socket = await TestSocket.ConnectAsync(host, initialise: true);

        clock.Advance(TimeSpan.FromSeconds(12));
        (await socket.ReceiveTypeAsync()).ShouldBe("ping");
        await socket.SendAsync("""{"type":"pong"}""");
        await socket.SendAsync("""{"type":"ping"}""");
        (await socket.ReceiveTypeAsync()).ShouldBe("pong");

        clock.Advance(TimeSpan.FromSeconds(12));
        (await socket.ReceiveTypeAsync()).ShouldBe("ping");
        clock.Advance(TimeSpan.FromSeconds(12));

        await Should.ThrowAsync<WebSocketException>(socket.WaitForCloseAsync);
    }

    [Fact]
    public async Task Closes_with_1001_and_stops_every_operation_when_the_server_shuts_down()
    {
        var playground = new Playground();
        await using var host = await Playground.StartAsync(playground: playground);
        using var socket = await TestSocket.ConnectAsync(host, initialise: true);
        await socket.SubscribeAsync("1", "{ wait }");
        await playground.WaitStarted;

        var stopping = host.StopAsync();

        await socket.WaitForCloseAsync();
        socket.CloseCode.ShouldBe(1001);
        await playground.WaitCancelled.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        await socket.CloseAsync();
        await stopping;
    }

    private sealed class Doorkeeper : ISocketSessionInterceptor
    {
        public ValueTask<ConnectionStatus> OnConnectAsync(HttpContext context, JsonElement payload, CancellationToken cancellationToken) =>
            ValueTask.FromResult(payload.GetProperty("token").GetString() == "right"
                ? ConnectionStatus.Accept()
                : ConnectionStatus.Reject("Not with this token"));
    }
}
