using GitLabGraph.Sandbox.World.People;
using GitLabGraph.Sandbox.World.Sight;

namespace GitLabGraph.Sandbox.Access;

/// <summary>Who asks: found once per request and kept in the request's features, for REST and GraphQL alike.</summary>
internal sealed class Visitor(Viewer viewer, AccessToken? token, AccessFailure failure)
{
    /// <summary>The world as this visitor sees it.</summary>
    public Viewer Viewer { get; } = viewer;

    /// <summary>Null when not signed in, or when the token is no good (see <see cref="Failure"/>).</summary>
    public AccessToken? Token { get; } = token;

    public User? User => Viewer.User;

    public AccessFailure Failure { get; } = failure;

    public bool HasScope(string scope) => Token is not null && Token.Scopes.Contains(scope);

    /// <summary>GraphQL queries and REST reads.</summary>
    public bool MayRead => Token is null || HasScope("api") || HasScope("read_api");

    /// <summary>GraphQL mutations and REST writes.</summary>
    public bool MayWrite => HasScope("api");
}
