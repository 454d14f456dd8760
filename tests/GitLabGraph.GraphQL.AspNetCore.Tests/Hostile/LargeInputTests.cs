using System.IO.Compression;
using System.Text;
using GitLabGraph.GraphQL.AspNetCore.Configuration;
using GitLabGraph.GraphQL.AspNetCore.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace GitLabGraph.GraphQL.AspNetCore.Tests.Hostile;

/// <summary>What comes beside the document: variables, names, batches, compressed bodies.</summary>
public sealed class LargeInputTests
{
    [Theory]
    [InlineData("{\"a\":", "1", "}")]
    [InlineData("[", "", "]")]
    public async Task Refuses_variables_that_are_nested_without_end(string open, string inner, string close)
    {
        await using var host = await Playground.StartAsync();
        var value = Repeat(open, 100_000) + inner + Repeat(close, 100_000);

        var reply = await Neighbour.SoonAsync(host.PostAsync($$$"""{"query":"{ __typename }","variables":{"v":{{{value}}}}}"""));

        reply.Status.ShouldBe(400);
        reply.Code.ShouldBe("BAD_REQUEST");
        reply.Message.ShouldStartWith("The request is not valid JSON");
        await Neighbour.AskAsync(host);
    }

    [Fact]
    public async Task Adds_up_a_million_numbers_that_come_as_a_variable()
    {
        await using var host = await Playground.StartAsync();
        var numbers = Enumerable.Repeat(new[] { 1, 1, 1, 1, 1, 1, 1, 1, 1, 1 }, 100_000);

        var reply = await Neighbour.SoonAsync(host.AskAsync("query ($v: [[Int]]) { sum(of: $v) }", new { v = numbers }));

        reply.Body.ShouldBe("""{"data":{"sum":1000000}}""");
    }

    [Fact]
    public async Task Tells_of_a_million_wrong_numbers_in_a_short_answer()
    {
        await using var host = await Playground.StartAsync();
        var numbers = Enumerable.Repeat(new[] { 1, 2.5 }, 400_000);

        var reply = await Neighbour.SoonAsync(host.AskAsync("query ($v: [[Int]]) { sum(of: $v) }", new { v = numbers }));

        reply.Code.ShouldBe("BAD_USER_INPUT");
        reply.Body.Length.ShouldBeLessThan(100_000);
        await Neighbour.AskAsync(host);
    }

    [Theory]
    [InlineData("\"name\":\"\\ud800\"")]
    [InlineData("\"\\udc00\":1,\"name\":\"x\"")]
    [InlineData("\"name\":\"\u00ff\"")]
    [InlineData("\"\u00ff\":1,\"name\":\"x\"")]
    public async Task Refuses_variables_that_are_not_Unicode_text(string variables)
    {
        await using var host = await Playground.StartAsync();
        const string Query = "query ($name: String!) { greet(name: $name) }";

        // Latin 1 makes the character a byte that UTF-8 does not have.
        var reply = await host.PostAsync(Encoding.Latin1.GetBytes($$$"""{"query":"{{{Query}}}","variables":{{{{variables}}}}}"""));

        reply.Status.ShouldBe(400);
        reply.Code.ShouldBe("BAD_REQUEST");
        reply.Message.ShouldBe("The member \"variables\" is not valid Unicode text.");
    }

    [Theory]
    [InlineData("\\u0000")]
    [InlineData("a\\r\\nSet-Cookie: b")]
    [InlineData("\\u001b[2J")]
    [InlineData("\\u2028</script>")]
    public async Task Says_an_operation_name_of_control_characters_back_as_escapes(string name)
    {
        await using var host = await Playground.StartAsync();

        var reply = await host.PostAsync($$"""{"query":"{ __typename }","operationName":"{{name}}"}""");

        reply.Code.ShouldBe("OPERATION_RESOLUTION_FAILURE");
        reply.Body.ShouldAllBe(letter => letter >= ' ');
        reply.Headers.Keys.ShouldNotContain("Set-Cookie");
    }

    [Theory]
    [InlineData(AllowedBatching.None, "This endpoint takes one request at a time.")]
    [InlineData(AllowedBatching.All, "The batch has 250000 operations; this endpoint takes 50 at most.")]
    public async Task Counts_a_batch_that_is_too_large_without_reading_it(AllowedBatching batching, string message)
    {
        await using var host = await Playground.StartAsync(options => options.Batching = batching);
        const string Item = """{"query":"a"}""";

        var reply = await Neighbour.SoonAsync(host.PostAsync($"[{Repeat($"{Item},", 249_999)}{Item}]"));

        reply.Status.ShouldBe(400);
        reply.Code.ShouldBe("BATCHING_NOT_ALLOWED");
        reply.Message.ShouldBe(message);
    }

    [Fact]
    public async Task Refuses_a_million_sets_of_variables()
    {
        await using var host = await Playground.StartAsync(options => options.Batching = AllowedBatching.All);

        var reply = await Neighbour.SoonAsync(
            host.PostAsync($$$"""{"query":"{ __typename }","variables":[{{{Repeat("{},", 999_999)}}}{}]}"""));

        reply.Status.ShouldBe(400);
        reply.Message.ShouldBe("The batch has 1000000 operations; this endpoint takes 50 at most.");
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("identity, gzip")]
    public async Task Refuses_a_compressed_body(string coding)
    {
        await using var host = await Playground.StartAsync();

        var reply = await host.SendAsync(Compressed("{}", coding));

        reply.Status.ShouldBe(415);
        reply.Code.ShouldBe("UNSUPPORTED_MEDIA_TYPE");
        reply.Message.ShouldBe("A request must not be compressed.");
    }

    [Fact]
    public async Task Stops_reading_a_compressed_bomb_where_the_application_lets_clients_compress()
    {
        await using var host = await Playground.StartAsync(
            services: builder => builder.Services.AddRequestDecompression(),
            pipeline: application => application.UseRequestDecompression());

        var small = await host.SendAsync(Compressed("""{"query":"{ __typename }"}""", "gzip"));
        var bomb = await Neighbour.SoonAsync(host.SendAsync(Compressed(new string(' ', 100_000_000), "gzip")));

        small.Body.ShouldBe("""{"data":{"__typename":"Query"}}""");
        bomb.Status.ShouldBe(413);
        bomb.Code.ShouldBe("PAYLOAD_TOO_LARGE");
    }

    private static HttpRequestMessage Compressed(string body, string coding)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(body));
        }

        var content = new ByteArrayContent(bytes.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        content.Headers.TryAddWithoutValidation("Content-Encoding", coding);
        return new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content };
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
