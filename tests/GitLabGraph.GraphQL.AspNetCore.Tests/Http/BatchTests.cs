using System.Text.Json;
using GitLabGraph.GraphQL.AspNetCore.Configuration;
using GitLabGraph.GraphQL.AspNetCore.Tests.Hosting;

namespace GitLabGraph.GraphQL.AspNetCore.Tests.Http;

public sealed class BatchTests
{
    [Fact]
    public async Task Answers_a_list_of_requests_in_their_order_each_with_its_own_errors()
    {
        await using var host = await StartAsync();

        var reply = await host.PostAsync(
            """
            [{"query":"{ greet(name: \"Ada\") }"}, {"query":"{"}, {"query":"{ crash }"},
             {"query":"mutation { rename(to: \"x\") }"}, {"query":"subscription { endless }"}]
            """);

        reply.Status.ShouldBe(200);
        reply.Json.GetArrayLength().ShouldBe(5);
        reply.Json[0].GetProperty("data").GetProperty("greet").GetString().ShouldBe("Hello, Ada!");
        Code(reply.Json[1]).ShouldBe("GRAPHQL_PARSE_FAILED");
        Code(reply.Json[2]).ShouldBe("INTERNAL_SERVER_ERROR");
        reply.Json[3].GetProperty("data").GetProperty("rename").GetString().ShouldBe("x");
        Code(reply.Json[4]).ShouldBe("OPERATION_NOT_ALLOWED");
    }

    [Fact]
    public async Task Executes_one_operation_for_each_set_of_variables()
    {
        await using var host = await StartAsync();

        var reply = await host.AskAsync(
            "query ($name: String!) { greet(name: $name) }",
            new object[] { new { name = "Ada" }, new { }, new { name = "Grace" } });

        reply.Json[0].GetProperty("data").GetProperty("greet").GetString().ShouldBe("Hello, Ada!");
        Code(reply.Json[1]).ShouldBe("BAD_USER_INPUT");
        reply.Json[2].GetProperty("data").GetProperty("greet").GetString().ShouldBe("Hello, Grace!");
    }

    [Theory]
    [InlineData("""[{"query":"{a}"},{"query":"{a}"},{"query":"{a}"},{"query":"{a}"},{"query":"{a}"},{"query":"{a}"}]""", 400)]
    [InlineData("""{"query":"{a}","variables":[{},{},{},{},{},{}]}""", 400)]
    [InlineData("""{"query":"{a}","variables":[1]}""", 400)]
    [InlineData("""[{"query":"{a}"},7]""", 400)]
    public async Task Refuses_a_batch_that_is_too_large_or_malformed(string body, int status)
    {
        await using var host = await StartAsync();

        (await host.PostAsync(body)).Status.ShouldBe(status);
    }

    [Theory]
    [InlineData("text/event-stream, application/json", "application/json; charset=utf-8")]
    [InlineData("multipart/mixed, application/graphql-response+json;q=0.5", "application/graphql-response+json; charset=utf-8")]
    [InlineData("text/event-stream, */*;q=0.1", "application/json; charset=utf-8")]
    public async Task Answers_as_JSON_whoever_would_rather_have_a_stream_but_takes_it(string accept, string contentType)
    {
        await using var host = await StartAsync();

        var reply = await host.PostAsync("""[{"query":"{ fail }"}]""", accept: accept);

        reply.Status.ShouldBe(200);
        reply.Headers["Content-Type"].ShouldBe(contentType);
    }

    [Fact]
    public async Task Refuses_to_answer_a_batch_as_a_stream()
    {
        await using var host = await StartAsync();

        (await host.PostAsync("""[{"query":"{ fail }"}]""", accept: "text/event-stream")).Status.ShouldBe(406);
    }

    private static string? Code(JsonElement answer) =>
        answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString();

    private static Task<GraphQLHost> StartAsync() => Playground.StartAsync(options =>
    {
        options.Batching = AllowedBatching.All;
        options.MaxBatchSize = 5;
    });
}
