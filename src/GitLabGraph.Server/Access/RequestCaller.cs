using GitLabGraph.Accounts.Keys;
using GitLabGraph.GraphQL.Errors;

namespace GitLabGraph.Server.Access;

/// <summary>
/// The one place where a scope is asked for: whoever needs to know who asks gets the caller here, with the scope that
/// the deed needs. So nothing can be done for a tenant without it.
/// </summary>
internal sealed class RequestCaller(IHttpContextAccessor http)
{
    /// <exception cref="GraphQLException">The request's key lacks the scope.</exception>
    public Caller With(CallerScopes scope) => http.HttpContext?.Caller() is { } caller && caller.May(scope)
        ? caller
        : throw new GraphQLException(
            new GraphQLError($"The key lacks the scope {string.Join(", ", ScopeNames.NamesOf(scope))}.")
            {
                Code = ErrorCodes.NotAuthorized,
            });
}
