using GitLabGraph.GraphQL.AspNetCore.Configuration;
using GitLabGraph.GraphQL.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace GitLabGraph.GraphQL.AspNetCore;

/// <summary>Adds GraphQL servers to an application.</summary>
public static class GraphQLServerExtensions
{
    /// <summary>
    /// Begins the description of a GraphQL server. Its schema is built when <c>MapGraphQL</c> maps it,
    /// so a mistake in it stops the start.
    /// </summary>
    /// <param name="services">The application's services.</param>
    /// <param name="schemaName">Tells several servers of one application apart.</param>
    public static IRequestExecutorBuilder AddGraphQLServer(this IServiceCollection services, string? schemaName = null)
    {
        services.AddOptions();
        services.AddLogging();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<UnexpectedErrors>();
        return new RequestExecutorBuilder(schemaName ?? SchemaName.Default, services);
    }
}
