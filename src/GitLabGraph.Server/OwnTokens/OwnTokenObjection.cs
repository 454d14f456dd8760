using GitLabGraph.GraphQL.Errors;

namespace GitLabGraph.Server.OwnTokens;

/// <summary>Why a request's own token is not used.</summary>
/// <param name="Code">As callers of the unified API see it.</param>
/// <param name="Message">What to change.</param>
internal sealed record OwnTokenObjection(string Code, string Message)
{
    public static OwnTokenObjection Invalid(string message) => new("VALIDATION", message);

    public static OwnTokenObjection Refused(string message) => new("ADDRESS_REFUSED", message);

    public GraphQLException ToException() => new(new GraphQLError(Message) { Code = Code });
}
