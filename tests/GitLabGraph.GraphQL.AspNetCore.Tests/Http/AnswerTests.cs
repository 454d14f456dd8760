using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using GitLabGraph.GraphQL.AspNetCore.Tests.Hosting;

namespace GitLabGraph.GraphQL.AspNetCore.Tests.Http;

/// <summary>Requests that reach the engine, and the status and media type in which their answers come back.</summary>
public sealed class AnswerTests
{
    private const string Json = "application/json";
    private const string Response = "application/graphql-response+json";

    [Theory]
    [InlineData(null, Json)]
    [InlineData("*/*", Json)]
    [InlineData("application/*", Json)]
    [InlineData("application/json", Json)]
    [InlineData("application/json; charset=utf-8", Json)]
    [InlineData("application/graphql-response+json", Response)]
    [InlineData("application/graphql-response+json, application/json;q=0.9", Response)]
    [InlineData("application/json;q=0.9, application/graphql-response+json", Response)]
    [InlineData("application/json, application/graphql-response+json", Json)]
    [InlineData("application/json, application/graphql-response+json;q=0.5", Json)]
    [InlineData("text/event-stream, application/json", "text/event-stream")]
    [InlineData("application/graphql-response+json, application/json;q=0.9, text/event-stream;q=0.8", Response)]
    [InlineData("multipart/mixed;deferSpec=20220824,application/graphql-response+json,application/json", "multipart/mixed")]
    [InlineData("image/png, */*;q=0.1", Json)]
    public async Task Answers_in_the_form_that_the_client_prefers(string? accept, string mediaType)
    {
        await using var host = await Playground.StartAsync();

        var reply = await host.AskAsync("{ greet(name: \"Ada\") }", accept: accept);

        reply.Status.ShouldBe(200);
        reply.ContentType.ShouldNotBeNull().Split(';')[0].ShouldBe(mediaType);
        reply.Body.ShouldContain("""{"data":{"greet":"Hello, Ada!"}}""");
    }

    [Theory]
    [InlineData("{", null, "GRAPHQL_PARSE_FAILED")]
    [InlineData("   ", null, "GRAPHQL_PARSE_FAILED")]
    [InlineData("query A { greet(name: \"a\") }", "B", "OPERATION_RESOLUTION_FAILURE")]
    [InlineData("query A { greet(name: \"a\") } query B { greet(name: \"b\") }", null, "OPERATION_RESOLUTION_FAILURE")]
    [InlineData("query ($name: String!) { greet(name: $name) }", null, "BAD_USER_INPUT")]
    public async Task Tells_with_the_status_that_a_request_could_not_be_executed(string query, string? operationName, string code)
    {
        await using var host = await Playground.StartAsync();
        var body = JsonSerializer.Serialize(new { query, operationName });

        var reply = await host.PostAsync(body, accept: Response);
        reply.Status.ShouldBe(400);
        reply.Code.ShouldBe(code);
        reply.Json.TryGetProperty("data", out _).ShouldBeFalse();

        var lenient = await host.PostAsync(body, accept: Json);
        lenient.Status.ShouldBe(200);
        lenient.Code.ShouldBe(code);
    }

    [Theory]
    [InlineData(Json)]
    [InlineData(Response)]
    public async Task Answers_200_when_a_field_failed(string accept)
    {
        await using var host = await Playground.StartAsync();

        var partial = await host.AskAsync("{ fail greet(name: \"Ada\") }", accept: accept);
        partial.Status.ShouldBe(200);
        partial.Code.ShouldBe("FAILED");
        partial.Data.GetProperty("greet").GetString().ShouldBe("Hello, Ada!");

        var nothing = await host.AskAsync("{ failHard }", accept: accept);
        nothing.Status.ShouldBe(200);
        nothing.Data.ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task Masks_what_a_resolver_throws()
    {
        await using var host = await Playground.StartAsync();

        var reply = await host.AskAsync("{ crash }");

        reply.Body.ShouldNotContain("secret");
        reply.Body.ShouldNotContain("   at ");
        reply.Code.ShouldBe("INTERNAL_SERVER_ERROR");
    }

    [Fact]
    public async Task Reads_variables_operation_name_and_unknown_members()
    {
        await using var host = await Playground.StartAsync();

        var reply = await host.PostAsync(
            """
            {"future": {"a": [1]}, "variables": {"name": "Zo\u00eb \ud83c\udfca"}, "operationName": "B", "extensions": {"x": 1},
             "query": "query A { fail }\nquery B($name: String!) { greet(name: $name) }"}
            """);

        reply.Data.GetProperty("greet").GetString().ShouldBe("Hello, Zoë 🏊!");
    }

    [Fact]
    public async Task Sends_the_length_of_an_answer_instead_of_chunks()
    {
        await using var host = await Playground.StartAsync();

        var reply = await host.AskAsync("{ list(to: 50000) }");

        int.Parse(reply.Headers["Content-Length"], null).ShouldBe(Encoding.UTF8.GetByteCount(reply.Body));
        reply.Data.GetProperty("list").GetArrayLength().ShouldBe(50_000);
    }

    [Fact]
    public async Task Takes_a_request_that_comes_byte_by_byte()
    {
        await using var host = await Playground.StartAsync();
        using var client = new TcpClient { NoDelay = true };
        await client.ConnectAsync("127.0.0.1", host.Address.Port, TestContext.Current.CancellationToken);
        var stream = client.GetStream();
        var body = """{"query":"query ($n: String!) { greet(name: $n) }","variables":{"n":"Ada"}}""";
        var head = $"POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n";

        foreach (var letter in Encoding.ASCII.GetBytes(head + body))
        {
            await stream.WriteAsync(new[] { letter }, TestContext.Current.CancellationToken);
        }

        var answer = new byte[4096];
        var length = await stream.ReadAsync(answer, TestContext.Current.CancellationToken);
        Encoding.UTF8.GetString(answer, 0, length).ShouldEndWith("""{"data":{"greet":"Hello, Ada!"}}""");
    }

    [Fact]
    public async Task Cancels_the_execution_when_the_client_leaves()
    {
        var playground = new Playground();
        await using var host = await Playground.StartAsync(playground: playground);
        using var leave = new CancellationTokenSource();
        var request = host.Client.PostAsync(
            "/graphql", new StringContent("""{"query":"{ wait }"}""", Encoding.UTF8, "application/json"), leave.Token);
        await playground.WaitStarted;

        await leave.CancelAsync();

        await playground.WaitCancelled.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        await Should.ThrowAsync<OperationCanceledException>(request);
    }
}
