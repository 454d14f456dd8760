using GitLabGraph.GraphQL.AspNetCore.Configuration;
using GitLabGraph.GraphQL.AspNetCore.Diagnostics;
using GitLabGraph.GraphQL.AspNetCore.Http;
using GitLabGraph.GraphQL.Diagnostics;
using GitLabGraph.GraphQL.Execution;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

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
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IExecutionDiagnosticListener, ResolverErrorLog>());
        var name = schemaName ?? SchemaName.Default;
        services.TryAddKeyedSingleton(name, (provider, _) =>
            provider.GetRequiredService<IOptionsMonitor<RequestExecutorSetup>>().Get(name).Create(provider));
        if (schemaName is null)
        {
            services.TryAddSingleton(provider => provider.GetRequiredKeyedService<IRequestExecutor>(name));
        }

        return new RequestExecutorBuilder(name, services);
    }
}
