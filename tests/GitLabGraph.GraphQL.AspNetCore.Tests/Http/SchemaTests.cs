using GitLabGraph.GraphQL.AspNetCore.Configuration;
using GitLabGraph.GraphQL.AspNetCore.Tests.Hosting;

namespace GitLabGraph.GraphQL.AspNetCore.Tests.Http;

public sealed class SchemaTests
{
    [Theory]
    [InlineData("/graphql?sdl")]
    [InlineData("/graphql/schema.graphql")]
    public async Task Answers_the_schemas_SDL(string address)
    {
        await using var host = await Playground.StartAsync();

        var reply = await host.GetAsync(address, "text/html,*/*;q=0.8");

        reply.Status.ShouldBe(200);
        reply.ContentType.ShouldBe("application/graphql; charset=utf-8");
        reply.Body.ShouldContain("greet(name: String!): String!");
        using var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.TryAddWithoutValidation("If-None-Match", reply.Headers["ETag"]);
        (await host.SendAsync(again)).Status.ShouldBe(304);
    }

    [Fact]
    public async Task Tells_nothing_of_the_schema_where_introspection_is_turned_off()
    {
        await using var host = await Playground.StartAsync(describe: server => server.DisableIntrospection());

        (await host.GetAsync("/graphql?sdl")).Status.ShouldBe(400);
        (await host.GetAsync("/graphql/schema.graphql")).Status.ShouldBe(404);
        var introspection = await host.AskAsync("{ __schema { queryType { name } } }");
        introspection.Code.ShouldBe("GRAPHQL_VALIDATION_FAILED");
        var guess = await host.AskAsync("{ greeet }");
        guess.Message.ShouldNotBeNull().ShouldNotContain("greet\"");
    }
}
