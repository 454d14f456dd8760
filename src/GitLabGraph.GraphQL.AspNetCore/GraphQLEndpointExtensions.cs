using GitLabGraph.GraphQL.AspNetCore.Configuration;

namespace GitLabGraph.GraphQL.AspNetCore;

/// <summary>Maps GraphQL servers to addresses.</summary>
public static class GraphQLEndpointExtensions
{
    /// <summary>
    /// Serves GraphQL over HTTP, server-sent events and WebSockets at <paramref name="path"/>, the schema's SDL at
    /// <c>path?sdl</c> and <c>path/schema.graphql</c>, and the IDE to browsers there and at <c>path/ui</c>.
    /// What is called on the answer (authorization, CORS, rate limits) holds for all of them.
    /// </summary>
    public static IEndpointConventionBuilder MapGraphQL(
        this IEndpointRouteBuilder endpoints,
        string path = "/graphql",
        string? schemaName = null)
    {
        var server = new GraphQLServer(endpoints, schemaName ?? SchemaName.Default);
        var group = endpoints.MapGroup(path);
        server.Map(group);
        return group;
    }
}
