using System.Text;
using GitLabGraph.GraphQL.AspNetCore.Tests.Hosting;

namespace GitLabGraph.GraphQL.AspNetCore.Tests.Http;

public sealed class StreamTests
{
    [Fact]
    public async Task Streams_a_subscription_as_events()
    {
        await using var host = await Playground.StartAsync();

        var reply = await host.AskAsync("subscription { count(to: 2) }", accept: "text/event-stream");

        reply.Status.ShouldBe(200);
        reply.ContentType.ShouldBe("text/event-stream; charset=utf-8");
        reply.Headers["Cache-Control"].ShouldBe("no-cache");
        reply.Body.ShouldBe(
            ":\n\nevent: next\ndata: {\"data\":{\"count\":1}}\n\n"
            + "event: next\ndata: {\"data\":{\"count\":2}}\n\nevent: complete\ndata: \n\n");
    }

    [Fact]
    public async Task Streams_a_subscription_as_parts()
    {
        await using var host = await Playground.StartAsync();

        var reply = await host.AskAsync("subscription { count(to: 2) }", accept: "multipart/mixed");

        reply.ContentType.ShouldBe("multipart/mixed; boundary=\"-\"");
        const string Head = "\r\nContent-Type: application/json; charset=utf-8\r\n\r\n";
        reply.Body.ShouldBe($"---{Head}{{\"data\":{{\"count\":1}}}}\r\n---{Head}{{\"data\":{{\"count\":2}}}}\r\n-----\r\n");
    }

    [Fact]
    public async Task Delivers_what_is_deferred_and_streamed_as_parts()
    {
        await using var host = await Playground.StartAsync();

        var reply = await host.AskAsync(
            "{ greet(name: \"you\") list(to: 4) @stream(initialCount: 2) ... @defer(label: \"more\") { fail } }",
            accept: "multipart/mixed;incrementalSpec=v0.2, application/json");

        const string Head = "\r\nContent-Type: application/json; charset=utf-8\r\n\r\n";
        reply.Body.ShouldBe(
            $"---{Head}"
            + """{"data":{"greet":"Hello, you!","list":[1,2]},"pending":[{"id":"0","path":[],"label":"more"},{"id":"1","path":["list"]}],"hasNext":true}"""
            + $"\r\n---{Head}"
            + """{"incremental":[{"id":"0","errors":[{"message":"It failed as it should.","locations":[{"line":1,"column":87}],"path":["fail"]"""
            + ""","extensions":{"code":"FAILED"}}],"data":{"fail":null}},{"id":"1","items":[3,4]}],"completed":[{"id":"0"},{"id":"1"}],"hasNext":false}"""
            + "\r\n-----\r\n");
    }

    [Fact]
    public async Task Delivers_parts_as_events()
    {
        await using var host = await Playground.StartAsync();

        var reply = await host.AskAsync("{ list(to: 2) @stream }", accept: "text/event-stream");

        reply.Body.ShouldBe(
            ":\n\nevent: next\ndata: {\"data\":{\"list\":[]},\"pending\":[{\"id\":\"0\",\"path\":[\"list\"]}],\"hasNext\":true}\n\n"
            + "event: next\ndata: {\"incremental\":[{\"id\":\"0\",\"items\":[1,2]}],\"completed\":[{\"id\":\"0\"}],\"hasNext\":false}\n\n"
            + "event: complete\ndata: \n\n");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("*/*")]
    [InlineData("application/json")]
    [InlineData("application/graphql-response+json, text/event-stream;q=0")]
    public async Task Answers_whole_who_does_not_ask_for_parts(string? accept)
    {
        await using var host = await Playground.StartAsync();

        var reply = await host.AskAsync("{ list(to: 2) @stream ... @defer { greet(name: \"you\") } }", accept: accept);

        reply.Body.ShouldBe("""{"data":{"list":[1,2],"greet":"Hello, you!"}}""");
    }

    [Fact]
    public async Task Gives_a_client_that_reads_only_the_format_of_2022_the_whole_answer_as_one_part()
    {
        await using var host = await Playground.StartAsync();

        var reply = await host.AskAsync("{ list(to: 2) @stream }", accept: "multipart/mixed;deferSpec=20220824,application/json");

        reply.Body.ShouldContain("\r\n\r\n{\"data\":{\"list\":[1,2]}}\r\n-----");
    }

    [Fact]
    public async Task Stops_a_deferred_part_when_the_client_leaves()
    {
        var playground = new Playground();
        await using var host = await Playground.StartAsync(playground: playground);
        using (var response = await OpenAsync(host, "{ ... @defer { wait } }"))
        {
            await using var body = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
            (await body.ReadAsync(new byte[64], TestContext.Current.CancellationToken)).ShouldBeGreaterThan(0);
            await playground.WaitStarted.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        }

        await playground.WaitCancelled.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/graphql-response+json")]
    public async Task Asks_for_another_Accept_when_a_subscription_cannot_be_streamed(string accept)
    {
        await using var host = await Playground.StartAsync();

        var reply = await host.AskAsync("subscription { endless }", accept: accept);

        reply.Status.ShouldBe(406);
        reply.Code.ShouldBe("OPERATION_NOT_ALLOWED");
    }

    [Fact]
    public async Task Opens_a_subscription_by_GET_as_browsers_EventSource_does()
    {
        await using var host = await Playground.StartAsync();

        var reply = await host.GetAsync("/graphql?query=subscription{count(to:1)}", "text/event-stream");

        reply.Body.ShouldContain("event: next\ndata: {\"data\":{\"count\":1}}");
    }

    [Fact]
    public async Task Reports_errors_of_the_document_in_the_stream()
    {
        await using var host = await Playground.StartAsync();

        var reply = await host.AskAsync("{", accept: "text/event-stream");

        reply.Status.ShouldBe(200);
        reply.Body.ShouldContain("event: next\ndata: {\"errors\":[");
        reply.Body.ShouldEndWith("event: complete\ndata: \n\n");
    }

    [Fact]
    public async Task Ends_the_source_when_the_client_leaves_the_stream()
    {
        var playground = new Playground();
        await using var host = await Playground.StartAsync(playground: playground);
        using (var response = await OpenAsync(host, "subscription { endless }"))
        {
            await using var body = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
            (await body.ReadAsync(new byte[64], TestContext.Current.CancellationToken)).ShouldBeGreaterThan(0);
        }

        await playground.StreamEndedAsync();
        playground.OpenStreams.ShouldBe(0);
    }

    [Fact]
    public async Task Keeps_a_silent_stream_alive()
    {
        await using var host = await Playground.StartAsync(options => options.StreamKeepAliveInterval = TimeSpan.FromMilliseconds(20));

        using var response = await OpenAsync(host, "subscription { silent }");
        await using var body = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        var seen = new byte[9];
        await body.ReadExactlyAsync(seen, TestContext.Current.CancellationToken);

        Encoding.ASCII.GetString(seen).ShouldBe(":\n\n:\n\n:\n\n");
    }

    [Fact]
    public async Task Cuts_a_stream_off_without_completing_it_when_the_server_shuts_down()
    {
        var playground = new Playground();
        await using var host = await Playground.StartAsync(playground: playground);
        using var response = await OpenAsync(host, "subscription { silent }");
        await using var body = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        await body.ReadExactlyAsync(new byte[3], TestContext.Current.CancellationToken);

        await host.StopAsync();

        await Should.ThrowAsync<Exception>(async () => await body.ReadExactlyAsync(new byte[1]));
        await playground.StreamEndedAsync();
    }

    private static async Task<HttpResponseMessage> OpenAsync(GraphQLHost host, string query)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent($$"""{"query":"{{query}}"}""", Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("Accept", "text/event-stream");
        return await host.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
    }
}
