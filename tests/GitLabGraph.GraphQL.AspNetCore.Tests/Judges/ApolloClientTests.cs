using System.Text.Json;
using GitLabGraph.GraphQL.AspNetCore.Tests.Hosting;

namespace GitLabGraph.GraphQL.AspNetCore.Tests.Judges;

/// <summary>The npm package @apollo/client, which reads parts by one of two handlers, and events, as multipart.</summary>
public sealed class ApolloClientTests
{
    [Fact]
    public async Task Puts_parts_together_by_its_handler_of_the_current_format()
    {
        var seen = await RunAsync();

        Text(seen, "defer").ShouldBe("""[{"data":{"greet":"Hello, Ada!"}},{"data":{"greet":"Hello, Ada!","late":"at last"}}]""");
        Text(seen, "nested").ShouldBe(
            """{"data":{"greet":"Hello, Ada!","self":{"late":"at last","self":{"list":[1,2]}}}}""");
        Text(seen, "stream").ShouldBe("""[{"data":{"list":[1,2]}},{"data":{"list":[1,2,3,4,5]}}]""");
        Text(seen, "failing").ShouldBe(
            """{"data":{"greet":"Hello, Ada!","fail":null,"late":"at last"},"errors":[["fail"]]}""");
    }

    /// <summary>The handler of 2022 knows no ids: parts of today would be lost on it.</summary>
    [Fact]
    public async Task Gets_a_whole_answer_by_its_handler_of_the_older_format()
    {
        var seen = await RunAsync();

        Text(seen, "olderDefer").ShouldBe("""[{"data":{"greet":"Hello, Ada!","late":"at last"}}]""");
        Text(seen, "olderStream").ShouldBe("""[{"data":{"list":[1,2,3,4,5]}}]""");
    }

    [Fact]
    public async Task Subscribes_over_http()
    {
        var seen = await RunAsync();

        Text(seen, "subscription").ShouldBe("""[{"count":1},{"count":2},{"count":3}]""");
        Text(seen, "left").ShouldBe("""[{"endless":1},{"endless":2}]""");
        Text(seen, "invalid").ShouldBe("""[["GRAPHQL_VALIDATION_FAILED"]]""");
    }

    private static async Task<JsonElement> RunAsync()
    {
        await using var host = await Playground.StartAsync();
        return await Node.RunAsync("apollo.mjs", new Uri(host.Address, "/graphql").ToString());
    }

    private static string Text(JsonElement seen, string scenario) => seen.GetProperty(scenario).GetRawText();
}
