using System.Text.Json;
using GitLabGraph.GraphQL.AspNetCore.Configuration;
using GitLabGraph.GraphQL.AspNetCore.Tests.Hosting;

namespace GitLabGraph.GraphQL.AspNetCore.Tests.Http;

public sealed class CostTests
{
    [Fact]
    public async Task Reports_what_a_request_cost_when_a_header_asks()
    {
        await using var host = await Playground.StartAsync();

        var reply = await AskAsync(host, "report");

        reply.Data.GetProperty("fail").ValueKind.ShouldBe(JsonValueKind.Null);
        reply.Json.GetProperty("extensions").GetProperty("cost").GetProperty("fieldCost").GetDouble().ShouldBe(10);
    }

    [Fact]
    public async Task Executes_nothing_when_a_header_asks_for_the_cost_alone()
    {
        await using var host = await Playground.StartAsync();

        var reply = await AskAsync(host, "validate");

        reply.Json.TryGetProperty("errors", out _).ShouldBeFalse();
        reply.Json.GetProperty("extensions").GetProperty("cost").GetProperty("fieldCost").GetDouble().ShouldBe(10);
    }

    [Fact]
    public async Task Refuses_what_costs_more_than_the_host_allows()
    {
        await using var host = await Playground.StartAsync(
            describe: server => server.ModifyCostOptions(options => options with { MaxFieldCost = 9 }));

        var reply = await host.AskAsync("{ fail }", accept: "application/graphql-response+json");

        reply.Status.ShouldBe(400);
        reply.Code.ShouldBe("COST_EXCEEDED");
    }

    private static async Task<Reply> AskAsync(GraphQLHost host, string wish)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={fail}");
        request.Headers.Add("GraphQL-Cost", wish);
        return await host.SendAsync(request);
    }
}
