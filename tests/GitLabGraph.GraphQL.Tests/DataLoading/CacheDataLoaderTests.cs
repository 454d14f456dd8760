using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Tests.Execution;

namespace GitLabGraph.GraphQL.Tests.DataLoading;

public sealed class CacheDataLoaderTests
{
    [Fact]
    public async Task Fetches_each_key_by_itself_and_once_a_request()
    {
        var log = new FetchLog();

        var answer = await Ask(log, """{ a: user(name: "u1") { id } b: user(name: "u2") { id } c: user(name: "u1") { id } }""");

        answer.ShouldBe("""{"data":{"a":{"id":1},"b":{"id":2},"c":{"id":1}}}""");
        log.Fetches.Order().ShouldBe(["name 1", "name 2"]);
    }

    [Fact]
    public async Task Fails_one_key_alone()
    {
        var answer = await Ask(new FetchLog(), """{ a: user(name: "u13") { id } b: user(name: "u2") { id } }""");

        answer.ShouldContain("\"path\":[\"a\"]");
        answer.ShouldEndWith("""{"a":null,"b":{"id":2}}}""");
    }

    private static async Task<string> Ask(FetchLog log, string document)
    {
        var engine = Engine.Of(
            "type Query { user(name: String!): User } type User { id: Int! }",
            schema => schema.AddResolver("Query", "user", async context => await context.DataLoader<UserByName>()
                .LoadAsync(context.ArgumentValue<string>("name"), context.RequestAborted)),
            new RequestExecutorOptions { Services = new OneService(log) });
        return await engine.Ask(document);
    }
}
