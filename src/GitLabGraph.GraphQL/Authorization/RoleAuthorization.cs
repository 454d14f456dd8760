using GitLabGraph.GraphQL.Execution;
using GitLabGraph.GraphQL.Types.Resolvers;

namespace GitLabGraph.GraphQL.Authorization;

/// <summary>What decides where no handler is registered: it knows roles, but no policies.</summary>
internal sealed class RoleAuthorization : IAuthorizationHandler
{
    public static RoleAuthorization Instance { get; } = new();

    public ValueTask<AuthorizeResult> AuthorizeAsync(
        IResolverContext context, AuthorizationRequirement requirement) => new(Decide(context, requirement));

    private static AuthorizeResult Decide(IResolverContext context, AuthorizationRequirement requirement)
    {
        var caller = ResolverParameters.Principal(context);
        if (caller is null || !caller.Identities.Any(identity => identity.IsAuthenticated))
        {
            return AuthorizeResult.NotAuthenticated;
        }

        if (requirement.Policy is not null)
        {
            return AuthorizeResult.PolicyNotFound;
        }

        return requirement.Roles.Count is 0 || requirement.Roles.Any(caller.IsInRole)
            ? AuthorizeResult.Allowed
            : AuthorizeResult.NotAllowed;
    }
}
