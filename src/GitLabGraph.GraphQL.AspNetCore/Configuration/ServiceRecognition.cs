using System.Collections;
using System.Security.Claims;

namespace GitLabGraph.GraphQL.AspNetCore.Configuration;

/// <summary>Tells resolvers' parameters that services fill from arguments that clients give.</summary>
internal static class ServiceRecognition
{
    public static Func<Type, bool> From(IServiceProvider services)
    {
        var registered = services.GetService<IServiceProviderIsService>();
        return type => type == typeof(HttpContext)
            || type == typeof(ClaimsPrincipal)
            || (registered?.IsService(type) == true && !IsSequence(type));
    }

    // Every sequence counts as a service, also of things that nobody registered: of strings, for instance.
    private static bool IsSequence(Type type) => type.IsGenericType && typeof(IEnumerable).IsAssignableFrom(type);
}
