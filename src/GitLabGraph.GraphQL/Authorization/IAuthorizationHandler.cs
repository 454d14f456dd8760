using GitLabGraph.GraphQL.Execution;

namespace GitLabGraph.GraphQL.Authorization;

/// <summary>
/// Decides whether the caller may have a field. Looked for in the services of the request; without one, callers are
/// told apart by their roles alone, and a policy lets nobody through.
/// </summary>
public interface IAuthorizationHandler
{
    /// <summary>Is asked before the field's resolver runs; never for fields that demand nothing.</summary>
    ValueTask<AuthorizeResult> AuthorizeAsync(IResolverContext context, AuthorizationRequirement requirement);
}
