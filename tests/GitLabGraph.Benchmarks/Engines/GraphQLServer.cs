using GitLabGraph.GraphQL.AspNetCore;
using GitLabGraph.GraphQL.AspNetCore.Configuration;

namespace GitLabGraph.Benchmarks.Engines;

/// <summary>The engine under test, set up as a user would.</summary>
internal static class GraphQLServer
{
    public static WebApplication Build(WebApplicationBuilder builder)
    {
        builder.Services.AddGraphQLServer().AddTypes(typeof(BenchmarkQueries), typeof(ItemExtensions));
        var app = builder.Build();
        app.MapGraphQL();
        return app;
    }
}
