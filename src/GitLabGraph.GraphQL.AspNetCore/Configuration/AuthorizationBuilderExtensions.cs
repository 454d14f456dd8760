using GitLabGraph.GraphQL.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection.Extensions;
using IAuthorizationHandler = GitLabGraph.GraphQL.Authorization.IAuthorizationHandler;

namespace GitLabGraph.GraphQL.AspNetCore.Configuration;

/// <summary>Who may have which field.</summary>
public static class AuthorizationBuilderExtensions
{
    /// <summary>
    /// Lets ASP.NET Core's policies decide on <c>[Authorize]</c>. Without this call roles are looked at, and a field
    /// that demands a policy is refused to everybody.
    /// </summary>
    public static IRequestExecutorBuilder AddAuthorization(this IRequestExecutorBuilder builder) =>
        builder.AddAuthorization(_ => { });

    /// <summary>Adds policies, and lets them decide on <c>[Authorize]</c>.</summary>
    public static IRequestExecutorBuilder AddAuthorization(
        this IRequestExecutorBuilder builder,
        Action<AuthorizationOptions> configure)
    {
        builder.Services.AddAuthorization(configure);
        builder.Services.TryAddSingleton<IAuthorizationHandler, PolicyAuthorization>();
        return builder;
    }
}
