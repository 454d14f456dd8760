using GitLabGraph.GraphQL.AspNetCore.Tests.Hosting;

namespace GitLabGraph.GraphQL.AspNetCore.Tests.Http;

public sealed class GetTests
{
    [Fact]
    public async Task Executes_a_query_with_variables_and_operation_name()
    {
        await using var host = await Playground.StartAsync();

        var reply = await host.GetAsync(
            "/graphql?query=query+A{fail}query%20B($name:String!){greet(name:$name)}&operationName=B"
            + "&variables={%22name%22:%22Ada%22}&extensions=null");

        reply.Status.ShouldBe(200);
        reply.Data.GetProperty("greet").GetString().ShouldBe("Hello, Ada!");
        reply.Headers["Vary"].ShouldBe("Accept");
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/graphql-response+json")]
    [InlineData("*/*")]
    public async Task Never_executes_a_mutation(string accept)
    {
        await using var host = await Playground.StartAsync();

        var reply = await host.GetAsync("/graphql?query=mutation{rename(to:\"x\")}", accept);

        reply.Status.ShouldBe(405);
        reply.Headers["Allow"].ShouldBe("POST");
        reply.Code.ShouldBe("OPERATION_NOT_ALLOWED");
    }

    [Fact]
    public async Task Executes_with_a_preflight_header_where_it_is_asked_for()
    {
        await using var host = await Playground.StartAsync(options => options.EnforceGetRequestsPreflightHeader = true);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={greet(name:\"Ada\")}");
        request.Headers.Add("GraphQL-Preflight", "1");

        (await host.SendAsync(request)).Status.ShouldBe(200);
    }
}
