using GitLabGraph.GraphQL.AspNetCore.Configuration;
using GitLabGraph.GraphQL.AspNetCore.Tests.Hosting;

namespace GitLabGraph.GraphQL.AspNetCore.Tests.Http;

/// <summary>Everything a client can send wrong before GraphQL even begins, and what it is told.</summary>
public sealed class BadInputTests
{
    [Theory]
    [InlineData("", 400, "BAD_REQUEST", "The request has no body.")]
    [InlineData("   ", 400, "BAD_REQUEST", "The request is not valid JSON: see line 1, byte 4.")]
    [InlineData("{", 400, "BAD_REQUEST", "The request is not valid JSON: see line 1, byte 2.")]
    [InlineData("""{"query": "{ field }" """, 400, "BAD_REQUEST", "The request is not valid JSON: see line 1, byte 23.")]
    [InlineData("{\n\"query\": nope}", 400, "BAD_REQUEST", "The request is not valid JSON: see line 2, byte 11.")]
    [InlineData("""{"query":"{ field }"} {}""", 400, "BAD_REQUEST", "The request is not valid JSON: see line 1, byte 23.")]
    [InlineData("{ field }", 400, "BAD_REQUEST", "The request is not valid JSON: see line 1, byte 3.")]
    [InlineData("\"{ field }\"", 400, "BAD_REQUEST", "A GraphQL request is a JSON object with the member \"query\", not a string.")]
    [InlineData("42", 400, "BAD_REQUEST", "A GraphQL request is a JSON object with the member \"query\", not a number.")]
    [InlineData("null", 400, "BAD_REQUEST", "A GraphQL request is a JSON object with the member \"query\", not null.")]
    [InlineData("true", 400, "BAD_REQUEST", "A GraphQL request is a JSON object with the member \"query\", not a boolean.")]
    [InlineData("{}", 400, "BAD_REQUEST", NoDocument)]
    [InlineData("""{"query":""}""", 400, "BAD_REQUEST", NoDocument)]
    [InlineData("""{"query":null}""", 400, "BAD_REQUEST", NoDocument)]
    [InlineData("""{"qeury":"{ field }"}""", 400, "BAD_REQUEST", NoDocument)]
    [InlineData("""{"query":{"a":1}}""", 400, "BAD_REQUEST", "The member \"query\" must be a string, not an object.")]
    [InlineData("""{"query":["{ field }"]}""", 400, "BAD_REQUEST", "The member \"query\" must be a string, not a list.")]
    [InlineData("""{"query":7}""", 400, "BAD_REQUEST", "The member \"query\" must be a string, not a number.")]
    [InlineData("""{"query":"\ud800"}""", 400, "BAD_REQUEST", "The member \"query\" is not valid Unicode text.")]
    [InlineData("""{"query":"{a}","operationName":3}""", 400, "BAD_REQUEST",
        "The member \"operationName\" must be a string, not a number.")]
    [InlineData("""{"query":"{a}","operationName":"\udc00"}""", 400, "BAD_REQUEST",
        "The member \"operationName\" is not valid Unicode text.")]
    [InlineData("""{"query":"{a}","variables":"{}"}""", 400, "BAD_REQUEST", "The member \"variables\" must be an object, not a string.")]
    [InlineData("""{"query":"{a}","variables":1}""", 400, "BAD_REQUEST", "The member \"variables\" must be an object, not a number.")]
    [InlineData("""{"query":"{a}","variables":[{}]}""", 400, "BATCHING_NOT_ALLOWED",
        "The member \"variables\" must be an object, not a list.")]
    [InlineData("""{"query":"{a}","extensions":[]}""", 400, "BAD_REQUEST", "The member \"extensions\" must be an object, not a list.")]
    [InlineData("""{"query":"{a}","extensions":false}""", 400, "BAD_REQUEST",
        "The member \"extensions\" must be an object, not a boolean.")]
    [InlineData("""{"extensions":{"persistedQuery":{"version":2,"sha256Hash":"x"}}}""", 400, "BAD_REQUEST", BadHash)]
    [InlineData("""{"extensions":{"persistedQuery":"x"}}""", 400, "BAD_REQUEST", BadHash)]
    [InlineData("""{"documentId":5}""", 400, "BAD_REQUEST", "The member \"documentId\" must be a string, not a number.")]
    [InlineData("[]", 400, "BAD_REQUEST", "The batch is empty.")]
    [InlineData("""[{"query":"{a}"}]""", 400, "BATCHING_NOT_ALLOWED", "This endpoint takes one request at a time.")]
    [InlineData("[[]]", 400, "BAD_REQUEST", "A GraphQL request is a JSON object with the member \"query\", not a list.")]
    public async Task Refuses_a_body_that_is_no_request(string body, int status, string code, string message)
    {
        await using var host = await StartAsync();

        foreach (var accept in new[] { "application/json", "application/graphql-response+json", "text/event-stream", "*/*" })
        {
            var reply = await host.PostAsync(body, accept: accept);

            reply.Status.ShouldBe(status);
            reply.Code.ShouldBe(code);
            reply.Message.ShouldBe(message);
            var isResponse = accept is "application/graphql-response+json";
            reply.ContentType.ShouldBe($"{(isResponse ? accept : "application/json")}; charset=utf-8");
            reply.Json.TryGetProperty("data", out _).ShouldBeFalse();
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/graphql")]
    [InlineData("application/json; charset=iso-8859-1")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("nonsense")]
    public async Task Refuses_a_body_that_is_not_JSON_in_UTF_8(string? contentType)
    {
        await using var host = await StartAsync();

        var reply = await host.PostAsync("""{"query":"{ field }"}""", contentType);

        reply.Status.ShouldBe(415);
        reply.Code.ShouldBe("UNSUPPORTED_MEDIA_TYPE");
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/xml, image/png")]
    [InlineData("application/json;q=0")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("text/html")]
    [InlineData("*/*;q=0")]
    public async Task Refuses_to_answer_in_a_form_it_does_not_speak(string accept)
    {
        await using var host = await StartAsync();

        var reply = await host.PostAsync("""{"query":"{ field }"}""", accept: accept);

        reply.Status.ShouldBe(406);
        reply.Code.ShouldBe("NOT_ACCEPTABLE");
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    public async Task Names_the_methods_it_knows_when_asked_by_another(string method)
    {
        await using var host = await StartAsync();

        var reply = await host.SendAsync(new HttpRequestMessage(new HttpMethod(method), "/graphql"));

        reply.Status.ShouldBe(405);
        reply.Code.ShouldBe("METHOD_NOT_ALLOWED");
        reply.Headers["Allow"].ShouldBe("GET, POST");
    }

    [Theory]
    [InlineData("/graphql", NoDocument)]
    [InlineData("/graphql?query=", NoDocument)]
    [InlineData("/graphql?query={a}&query={b}", "The parameter \"query\" is given 2 times.")]
    [InlineData("/graphql?query={a}&variables=nope", "The parameter \"variables\" is not valid JSON.")]
    [InlineData("/graphql?query={a}&variables=[]", "The parameter \"variables\" must be a JSON object.")]
    [InlineData("/graphql?query={a}&extensions=7", "The parameter \"extensions\" must be a JSON object.")]
    public async Task Refuses_a_GET_whose_parameters_are_no_request(string address, string message)
    {
        await using var host = await StartAsync();

        var reply = await host.GetAsync(address);

        reply.Status.ShouldBe(400);
        reply.Code.ShouldBe("BAD_REQUEST");
        reply.Message.ShouldBe(message);
    }

    [Fact]
    public async Task Masks_what_went_wrong_inside_and_names_a_correlation_id()
    {
        await using var host = await StartAsync();

        var reply = await host.AskAsync("{ field }");

        reply.Status.ShouldBe(500);
        reply.Code.ShouldBe("INTERNAL_SERVER_ERROR");
        reply.FirstError.GetProperty("extensions").GetProperty("correlationId").GetString().ShouldNotBeNullOrEmpty();
        reply.Body.ShouldNotContain("secret");
        reply.Body.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task Refuses_a_GET_without_a_preflight_header_where_it_is_asked_for()
    {
        await using var host = await StartAsync(options => options.EnforceGetRequestsPreflightHeader = true);

        var reply = await host.GetAsync("/graphql?query={field}");

        reply.Status.ShouldBe(400);
        reply.Code.ShouldBe("PREFLIGHT_REQUIRED");
    }

    [Fact]
    public async Task Refuses_every_GET_where_they_are_turned_off()
    {
        await using var host = await StartAsync(options => options.EnableGetRequests = false);

        var reply = await host.GetAsync("/graphql?query={field}");

        reply.Status.ShouldBe(405);
        reply.Headers["Allow"].ShouldBe("POST");
    }

    private const string NoDocument =
        "The request has no GraphQL document: give it as the string \"query\", or name a stored one as \"documentId\".";

    private const string BadHash =
        "\"extensions.persistedQuery\" must be an object with \"version\": 1 and the string \"sha256Hash\".";

    private static Task<GraphQLHost> StartAsync(Action<GraphQLServerOptions>? options = null) =>
        GraphQLHost.StartAsync(server => server.UseRequestExecutor(_ => new UnreachedExecutor()), options);
}
