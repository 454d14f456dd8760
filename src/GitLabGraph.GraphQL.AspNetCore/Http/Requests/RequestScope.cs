using System.Security.Claims;

namespace GitLabGraph.GraphQL.AspNetCore.Http.Requests;

/// <summary>
/// The services of a request. ASP.NET Core opens its scope when it is first asked for, so a request whose resolvers
/// need no service never pays for one; the caller and the <see cref="HttpContext"/> are answered without it.
/// </summary>
internal sealed class RequestScope(HttpContext context) : IKeyedServiceProvider
{
    public object? GetService(Type serviceType)
    {
        if (serviceType == typeof(HttpContext))
        {
            return context;
        }

        if (serviceType == typeof(ClaimsPrincipal))
        {
            return context.User;
        }

        return context.RequestServices.GetService(serviceType);
    }

    public object? GetKeyedService(Type serviceType, object? serviceKey) =>
        context.RequestServices.GetKeyedService(serviceType, serviceKey);

    public object GetRequiredKeyedService(Type serviceType, object? serviceKey) =>
        context.RequestServices.GetRequiredKeyedService(serviceType, serviceKey);
}
