using GitLabGraph.Proxy.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace GitLabGraph.Proxy;

/// <summary>GitLab's API one to one at <c>/proxy/{account}/api/...</c>.</summary>
public static class ProxyExtensions
{
    public const string Path = "/proxy";

    /// <summary>Needs an <see cref="IProxyAccounts"/> and a <see cref="TimeProvider"/>.</summary>
    public static IServiceCollection AddGitLabProxy(this IServiceCollection services)
    {
        services.TryAddSingleton(new ProxyOptions());
        services.TryAddSingleton<ProxyEndpoint>();
        return services;
    }

    public static IEndpointConventionBuilder MapGitLabProxy(this IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);

        // Asked for with the first request: settings are read, and explained when they are wrong, by the start.
        return routes.Map(
            Path + "/{**rest}",
            static context => context.RequestServices.GetRequiredService<ProxyEndpoint>().InvokeAsync(context));
    }
}
