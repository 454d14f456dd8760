using System.Security.Claims;
using GitLabGraph.GraphQL.Authorization;
using GitLabGraph.GraphQL.Execution;
using Microsoft.AspNetCore.Authorization;
using IAuthorizationHandler = GitLabGraph.GraphQL.Authorization.IAuthorizationHandler;

namespace GitLabGraph.GraphQL.AspNetCore.Authorization;

/// <summary>
/// Leaves the decision to ASP.NET Core's policies. Their handlers find the field's <see cref="IResolverContext"/> as
/// the resource.
/// </summary>
internal sealed class PolicyAuthorization(IAuthorizationPolicyProvider policies) : IAuthorizationHandler
{
    public async ValueTask<AuthorizeResult> AuthorizeAsync(
        IResolverContext context, AuthorizationRequirement requirement)
    {
        if (await FindPolicyAsync(requirement) is not { } policy)
        {
            return AuthorizeResult.PolicyNotFound;
        }

        var caller = CallerOf(context);
        // Policies may need services of the request, such as a database.
        var result = await context.Service<IAuthorizationService>().AuthorizeAsync(caller, context, policy);
        if (result.Succeeded)
        {
            return AuthorizeResult.Allowed;
        }

        return caller.Identities.Any(identity => identity.IsAuthenticated)
            ? AuthorizeResult.NotAllowed
            : AuthorizeResult.NotAuthenticated;
    }

    private async Task<AuthorizationPolicy?> FindPolicyAsync(AuthorizationRequirement requirement)
    {
        var policy = requirement switch
        {
            { Policy: { } name } => await policies.GetPolicyAsync(name),
            _ => await policies.GetDefaultPolicyAsync(),
        };
        return policy is null || requirement.Roles.Count is 0
            ? policy
            : new AuthorizationPolicyBuilder(policy).RequireRole(requirement.Roles).Build();
    }

    /// <summary>An interceptor may have put a caller of its own into the request's state.</summary>
    private static ClaimsPrincipal CallerOf(IResolverContext context) =>
        context.ContextData.TryGetValue(nameof(ClaimsPrincipal), out var state) && state is ClaimsPrincipal own
            ? own
            : context.Services.GetService(typeof(ClaimsPrincipal)) as ClaimsPrincipal ?? new ClaimsPrincipal();
}
