using GitLabGraph.GraphQL.AspNetCore.Tests.Hosting;

namespace GitLabGraph.GraphQL.AspNetCore.Tests.Judges;

/// <summary>The audit of the npm package graphql-http, by the authors of the GraphQL over HTTP draft.</summary>
public sealed class GraphQLHttpAuditTests
{
    [Fact]
    public async Task Meets_all_61_points_of_the_server_audit()
    {
        await using var host = await Playground.StartAsync();

        var audit = await Node.RunAsync("audit.mjs", new Uri(host.Address, "/graphql").ToString());

        audit.GetProperty("unmet").EnumerateArray().Select(point => point.ToString()).ShouldBeEmpty();
        audit.GetProperty("total").GetInt32().ShouldBe(61);
    }
}
